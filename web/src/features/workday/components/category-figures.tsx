import { Link } from 'react-router-dom';
import { CATEGORY_COLORS, CategoryMark } from '../../../components/category-mark';
import { formatDuration } from '../../../lib/format/duration';
import { formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useCategories } from '../api/get-categories';
import type { Whose } from '../api/whose';
import classes from './category-figures.module.css';

interface CategoryFiguresProps {
  whose: Whose;
  from: string;
  to: string;
}

const CATEGORIES = [
  ['PRODUCTIVE', 'productive', 'productiveSeconds'],
  ['NEUTRAL', 'neutral', 'neutralSeconds'],
  ['UNPRODUCTIVE', 'unproductive', 'unproductiveSeconds'],
] as const;

/** What the time counts as by the company's rules. The place of the figures is kept from the start. */
export function CategoryFigures({ whose, from, to }: CategoryFiguresProps) {
  const told = texts.workday.categories;
  const { data } = useCategories(whose, from, to);
  const all = data === undefined ? 0 : data.productiveSeconds + data.neutralSeconds + data.unproductiveSeconds;
  const figures = CATEGORIES.map(([category, name, field]) => ({ category, name: told[name], seconds: data?.[field], share: data === undefined || all === 0 ? null : data[field] / all }));
  return (
    <section className={classes.root} aria-label={told.title}>
      <div className={classes.bar} aria-hidden="true">
        {figures.map(({ category, share }) => (share === null || share === 0 ? null : <i key={category} data-category={category} style={{ width: `${share * 100}%`, backgroundColor: CATEGORY_COLORS[category] }} />))}
      </div>
      <dl className={classes.figures}>
        {figures.map(({ category, name, seconds, share }) => (
          <div key={category}>
            <dt>
              <CategoryMark category={category}>{name}</CategoryMark>
            </dt>
            <dd>
              {seconds === undefined ? texts.common.none : formatDuration(seconds)}
              {share === null ? null : <span className={classes.share}>{formatPercent(share)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>
        {told.byRules} {whose === 'me' ? <Link to="/dashboard/user/recorded?part=productivity">{told.whichRules}</Link> : null}
      </p>
    </section>
  );
}
