import { Link } from 'react-router-dom';
import { CompanyStatus } from '../../../components/company-status';
import type { Column } from '../../../components/table-column';
import { Meter } from '../../../components/meter';
import { Sparkline } from '../../../components/sparkline';
import { RelativeTime } from '../../../components/relative-time';
import type { CompanyRow } from '../../../lib/api/types';
import { formatMinutes } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { formatStorageOf } from '../../../lib/format/storage';
import { planName } from '../../../lib/companies/plan-name';
import { texts } from '../../../texts';
import classes from './company-columns.module.css';

export function companyHref(id: string): string {
  return `/owner/company/${id}`;
}

export function companyColumns(): ReadonlyArray<Column<CompanyRow>> {
  const { columns, neverSynced, spark } = texts.companies;
  return [
    {
      key: 'name',
      header: columns.company,
      sortable: true,
      width: '22%',
      cell: (row) => (
        <span className={classes.company}>
          <Link className={classes.name ?? ''} to={companyHref(row.id)} title={row.name}>
            {row.name}
          </Link>
          <span className={classes.email} title={row.email}>
            {row.email}
          </span>
        </span>
      ),
    },
    { key: 'plan', header: columns.plan, sortable: true, cell: (row) => planName(row.plan) },
    { key: 'status', header: columns.status, sortable: true, cell: (row) => <CompanyStatus company={row} /> },
    {
      key: 'employees',
      header: columns.employees,
      numeric: true,
      sortable: true,
      cell: ({ employees }) => (
        <Meter used={employees.used} limit={employees.limit}>
          {texts.common.of(formatCount(employees.used), formatCount(employees.limit))}
        </Meter>
      ),
    },
    {
      key: 'activeMinutes',
      header: columns.active,
      numeric: true,
      sortable: true,
      cell: (row) => formatMinutes(row.last30Days.activeMinutes),
    },
    {
      key: 'trend',
      header: columns.trend,
      cell: ({ last30Days: { activeMinutes, activeMinutesByDay } }) => (
        <Sparkline
          values={activeMinutesByDay}
          label={spark(formatMinutes(Math.max(0, ...activeMinutesByDay)), formatMinutes(activeMinutes))}
        />
      ),
    },
    {
      key: 'screenshots',
      header: columns.screenshots,
      numeric: true,
      sortable: true,
      cell: (row) => formatCount(row.last30Days.screenshots),
    },
    {
      key: 'storage',
      header: columns.storage,
      numeric: true,
      sortable: true,
      cell: ({ storage }) => (
        <Meter used={storage.usedMb} limit={storage.limitMb}>
          {formatStorageOf(storage.usedMb, storage.limitMb)}
        </Meter>
      ),
    },
    {
      key: 'lastSyncAt',
      header: columns.lastSync,
      numeric: true,
      sortable: true,
      cell: (row) =>
        row.lastSyncAt === null ? (
          <span className={classes.none}>{neverSynced}</span>
        ) : (
          <RelativeTime instant={row.lastSyncAt} />
        ),
    },
  ];
}
