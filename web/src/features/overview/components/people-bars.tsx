import { IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import type { Column } from '../../../components/table-column';
import type { OverviewPerson } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { texts } from '../../../texts';
import type { OverviewPeriod } from '../hooks/overview-period';
import classes from './people-bars.module.css';

const TABLE_MIN_WIDTH = 340;
/** As wide as its figures: the bars get the rest. */
const NARROW = '1%';

interface PeopleBarsProps {
  people: readonly OverviewPerson[] | undefined;
  period: OverviewPeriod;
  personHref: (id: string) => string;
}

/** A table whose bars are to one scale: it is its own "show as table". */
export function PeopleBars({ people, period, personHref }: PeopleBarsProps) {
  const told = texts.overview.people;
  if (people?.length === 0) return <EmptyState icon={IconUsers} title={told.empty.title} text={told.empty.text} />;
  const all = ({ [period]: seconds }: OverviewPerson): number => seconds.activeSeconds + seconds.idleSeconds;
  const most = Math.max(1, ...(people ?? []).map(all));
  const rows = people === undefined ? undefined : [...people].sort((a, b) => all(b) - all(a) || a.name.localeCompare(b.name));
  const columns: readonly Column<OverviewPerson>[] = [
    {
      key: 'name',
      header: told.columns.name,
      width: '28%',
      cell: ({ id, name }) => (
        <Link className={classes.name ?? ''} to={personHref(id)} title={name}>
          {name}
        </Link>
      ),
    },
    { key: 'bar', header: told.columns.time, cell: ({ [period]: { activeSeconds, idleSeconds } }) => <Bar active={activeSeconds / most} idle={idleSeconds / most} /> },
    { key: 'active', header: told.columns.active, numeric: true, width: NARROW, cell: ({ [period]: seconds }) => formatDuration(seconds.activeSeconds) },
    { key: 'idle', header: told.columns.idle, numeric: true, width: NARROW, cell: ({ [period]: seconds }) => formatDuration(seconds.idleSeconds) },
  ];
  return (
    <div className={classes.root}>
      <DataTable label={told.title(texts.overview.periods[period])} columns={columns} rows={rows} rowKey={({ id }) => id} minWidth={TABLE_MIN_WIDTH} />
    </div>
  );
}

function Bar({ active, idle }: { active: number; idle: number }) {
  return (
    <svg className={classes.bar} width="100%" height="12" aria-hidden="true" preserveAspectRatio="none">
      <rect className={classes.active} width={`${active * 100}%`} height="12" />
      <rect className={classes.idle} x={`${active * 100}%`} width={`${idle * 100}%`} height="12" />
    </svg>
  );
}
