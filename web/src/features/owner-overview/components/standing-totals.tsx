import { Link, useSearchParams } from 'react-router-dom';
import { Waiting } from '../../../components/waiting';
import type { OwnerOverview } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './owner-overview.module.css';

const STANDINGS = ['ACTIVE', 'TRIAL', 'EXPIRED', 'SUSPENDED', 'CANCELLED'] as const;

/** How many companies stand how; each figure leads to those companies. */
export function StandingTotals({ totals }: { totals: OwnerOverview['totals'] | undefined }) {
  const [parameters] = useSearchParams();
  const told = texts.ownerOverview;
  const figures = [
    { key: null, name: told.all, value: totals?.companies },
    ...STANDINGS.map((key) => ({ key, name: texts.companies.status[key], value: totals?.[standingKey(key)] })),
  ];
  const narrowed = parameters.has('attention') || parameters.has('search') || parameters.has('plan');
  return (
    <ul className={classes.totals} aria-label={told.totals}>
      {figures.map(({ key, name, value }) => (
        <li key={name}>
          <Link
            className={classes.total}
            to={key === null ? '?' : `?status=${key}`}
            preventScrollReset
            aria-current={parameters.get('status') === key && !narrowed ? 'true' : undefined}
          >
            <span className={classes.name}>{name}</span>
            {value === undefined ? <Waiting h={20} w={36} /> : <span className={classes.figure}>{formatCount(value)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function standingKey(standing: (typeof STANDINGS)[number]) {
  return standing.toLowerCase() as Lowercase<typeof standing>;
}
