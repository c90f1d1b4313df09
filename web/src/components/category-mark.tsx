import classes from './category-mark.module.css';

export type CategoryName = 'PRODUCTIVE' | 'NEUTRAL' | 'UNPRODUCTIVE';

/** Green, grey and orange; in both themes at least 3 : 1 on what they stand on. */
export const CATEGORY_COLORS: Readonly<Record<CategoryName, string>> = {
  PRODUCTIVE: 'var(--ept-productive)',
  NEUTRAL: 'var(--ept-neutral)',
  UNPRODUCTIVE: 'var(--ept-unproductive)',
};

interface CategoryMarkProps {
  category: CategoryName;
  /** The word: colour and shape never stand alone. */
  children: string;
}

/** What time counts as: a shape, a colour and a word. */
export function CategoryMark({ category, children }: CategoryMarkProps) {
  return (
    <span className={classes.root}>
      <svg className={classes.shape} width="11" height="11" viewBox="0 0 11 11" aria-hidden="true" fill={CATEGORY_COLORS[category]}>
        {category === 'PRODUCTIVE' ? <circle cx="5.5" cy="5.5" r="5" /> : null}
        {category === 'NEUTRAL' ? <rect x="1" y="4" width="9" height="3" rx="1.5" /> : null}
        {category === 'UNPRODUCTIVE' ? <path d="M5.5 0.8 10.6 10H0.4Z" /> : null}
      </svg>
      {children}
    </span>
  );
}
