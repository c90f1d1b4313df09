import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import type { WorkSession } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { texts } from '../../../texts';
import { clockIn } from '../hooks/clock-in';
import classes from './totals-panel.module.css';

const secondsOf = ({ startedAt, endedAt, lastActivityAt }: WorkSession) =>
  (Date.parse(endedAt ?? lastActivityAt) - Date.parse(startedAt)) / 1000;

export function SessionsPanel({ sessions, timeZone }: { sessions: readonly WorkSession[]; timeZone: string }) {
  const told = texts.workday;
  const clock = clockIn(timeZone);
  return (
    <Panel title={told.sessions} flush>
      {sessions.length === 0 ? (
        <p className={classes.none}>{told.noSessions}</p>
      ) : (
        <DataTable
          label={told.sessions}
          columns={[
            { key: 'from', header: told.columns.from, cell: ({ startedAt }) => clock(startedAt) },
            { key: 'to', header: told.columns.to, cell: ({ endedAt }) => (endedAt === null ? told.stillOpen : clock(endedAt)) },
            { key: 'length', header: told.columns.length, numeric: true, cell: (session) => formatDuration(secondsOf(session)) },
            { key: 'end', header: told.columns.end, cell: ({ status }) => told.status[status] },
          ]}
          rows={sessions}
          rowKey={({ id, deviceId }) => deviceId + id}
          minWidth={300}
        />
      )}
    </Panel>
  );
}
