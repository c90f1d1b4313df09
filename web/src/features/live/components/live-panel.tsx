import { Button } from '@mantine/core';
import { IconCircleDotted, IconPlayerPause, IconPlayerPlay, IconPlugConnectedX, IconUserPlus } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { StatusBadge } from '../../../components/status-badge';
import type { Column } from '../../../components/table-column';
import type { LivePerson } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { inOrder } from '../hooks/live-state';
import { useLive } from '../hooks/use-live';
import classes from './live-panel.module.css';

const LOOKS = {
  WORKING: { tone: 'good', icon: IconPlayerPlay },
  IDLE: { tone: 'over', icon: IconPlayerPause },
  AWAY: { tone: 'pending', icon: IconCircleDotted },
  LAPSED: { tone: 'trouble', icon: IconPlugConnectedX },
} as const;
const TABLE_MIN_WIDTH = 460;

interface LivePanelProps {
  team: string | null;
  timeZone: string;
  personHref: (id: string) => string;
  /** The one next action of a company in which nobody can record yet. */
  inviteHref: string | null;
}

/** Who is working now, while the page is open. */
export function LivePanel({ team, timeZone, personHref, inviteHref }: LivePanelProps) {
  const told = texts.overview.live;
  const { people, connected } = useLive();
  const shown = people === null ? undefined : inOrder(people.values(), team);
  const working = shown?.filter(({ status }) => status === 'WORKING').length ?? 0;
  const count = working === 0 ? null : told.count(formatCount(working), working === 1);
  return (
    <Panel title={told.title} flush note={shown === undefined ? undefined : <span role="status">{connected ? count : told.away}</span>}>
      {shown?.length === 0 ? (
        <Nobody inviteHref={inviteHref} />
      ) : (
        <DataTable label={told.title} columns={columns(personHref, timeZone)} rows={shown} rowKey={({ id }) => id} minWidth={TABLE_MIN_WIDTH} expectedRows={5} />
      )}
    </Panel>
  );
}

/** Every evening's state takes a line; only a company without people is told what to do at length. */
function Nobody({ inviteHref }: { inviteHref: string | null }) {
  const told = texts.overview.live;
  if (inviteHref !== null) {
    return <EmptyState icon={IconUserPlus} title={told.first.title} text={told.first.text} action={<Button component={Link} to={inviteHref}>{told.first.action}</Button>} />;
  }
  return (
    <p className={classes.nobody}>
      <strong>{told.nobody.title}.</strong> {told.nobody.text}
    </p>
  );
}

function columns(personHref: (id: string) => string, timeZone: string): readonly Column<LivePerson>[] {
  const told = texts.overview.live;
  return [
    {
      key: 'name',
      header: told.columns.name,
      width: '40%',
      cell: ({ id, name, team }) => (
        <span className={classes.person}>
          <Link className={classes.name ?? ''} to={personHref(id)} title={name}>
            {name}
          </Link>
          {team === null ? null : (
            <span className={classes.team} title={team.name}>
              {team.name}
            </span>
          )}
        </span>
      ),
    },
    { key: 'status', header: told.columns.status, cell: ({ status }) => <StatusBadge {...LOOKS[status]}>{told.status[status]}</StatusBadge> },
    { key: 'since', header: told.columns.since, cell: ({ since }) => <RelativeTime instant={since} timeZone={timeZone} /> },
    { key: 'today', header: told.columns.today, numeric: true, cell: ({ activeSeconds, idleSeconds }) => formatDuration(activeSeconds + idleSeconds) },
  ];
}
