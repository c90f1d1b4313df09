import { Link } from 'react-router-dom';
import { CompanyStatus } from '../../../components/company-status';
import { Meter } from '../../../components/meter';
import { RelativeTime } from '../../../components/relative-time';
import { Waiting } from '../../../components/waiting';
import type { CompanyRow } from '../../../lib/api/types';
import { formatMinutes } from '../../../lib/format/duration';
import { planName } from '../../../lib/companies/plan-name';
import { formatCount } from '../../../lib/format/number';
import { formatStorageOf } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import classes from './company-cards.module.css';
import { companyHref } from './company-columns';

/** The table's rows where there is no room for a table. */
export function CompanyCards({ rows }: { rows: readonly CompanyRow[] | undefined }) {
  const { columns, neverSynced } = texts.companies;
  if (rows === undefined) {
    return Array.from({ length: 5 }, (_, index) => <Waiting key={index} h={148} mt={index === 0 ? 0 : 1} radius={0} />);
  }
  return (
    <ul className={classes.list} aria-label={texts.companies.title}>
      {rows.map((row) => (
        <li key={row.id} className={classes.card}>
          <div className={classes.head}>
            <Link className={classes.name ?? ''} to={companyHref(row.id)}>
              {row.name}
            </Link>
            <span className={classes.email}>{row.email}</span>
          </div>
          <div className={classes.badges}>
            <CompanyStatus company={row} />
            <span>{planName(row.plan)}</span>
            <span className={classes.sync}>
              {row.lastSyncAt === null ? neverSynced : <RelativeTime instant={row.lastSyncAt} />}
            </span>
          </div>
          <dl className={classes.facts}>
            <dt>{columns.active}</dt>
            <dd>{formatMinutes(row.last30Days.activeMinutes)}</dd>
            <dt>{columns.screenshots}</dt>
            <dd>{formatCount(row.last30Days.screenshots)}</dd>
            <dt>{columns.employees}</dt>
            <dd>
              <Meter used={row.employees.used} limit={row.employees.limit}>
                {texts.common.of(formatCount(row.employees.used), formatCount(row.employees.limit))}
              </Meter>
            </dd>
            <dt>{columns.storage}</dt>
            <dd>
              <Meter used={row.storage.usedMb} limit={row.storage.limitMb}>
                {formatStorageOf(row.storage.usedMb, row.storage.limitMb)}
              </Meter>
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
