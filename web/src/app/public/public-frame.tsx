import type { ReactNode } from 'react';
import { Logo } from '../../components/logo';
import { texts } from '../../texts';
import { LanguageSelect } from './language-select';
import classes from './public-frame.module.css';

interface PublicFrameProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** Pages before the sign-in: what this is at one side, the form at the other. */
export function PublicFrame({ title, lead, children }: PublicFrameProps) {
  return (
    <div className={classes.frame}>
      <title>{`${title} · ${texts.common.productName}`}</title>
      <aside className={classes.about}>
        <p className={classes.brand}>
          <Logo size={30} /> {texts.common.productName}
        </p>
        <p className={classes.headline}>{texts.auth.signIn.headline}</p>
        <ul className={classes.claims}>
          {texts.auth.signIn.claims.map((claim) => (
            <li key={claim}>{claim}</li>
          ))}
        </ul>
        <DayLines />
      </aside>
      <main className={classes.main}>
        <div className={classes.tools}>
          <LanguageSelect />
        </div>
        <div className={classes.form}>
          <p className={classes.smallBrand}>
            <Logo size={26} /> {texts.common.productName}
          </p>
          <h1 className={classes.title}>{title}</h1>
          {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}

/** An ornament: days as bars. It stands for no data, so it is hidden from those who read and has no figures. */
function DayLines() {
  const rows = [
    [0, 34, 40, 52], [4, 40, 50, 40], [2, 26, 34, 60], [8, 30, 44, 34], [0, 46, 52, 40],
  ] as const;
  return (
    <svg className={classes.lines} viewBox="0 0 100 42" preserveAspectRatio="none" aria-hidden="true">
      {rows.map(([startA, widthA, startB, widthB], index) => (
        <g key={startA + widthA + index}>
          <rect x={startA} y={index * 9} width={widthA} height="5" rx="0.6" className={classes.solid} />
          <rect x={startB} y={index * 9} width={widthB} height="5" rx="0.6" className={classes.faint} />
        </g>
      ))}
    </svg>
  );
}
