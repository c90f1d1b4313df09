import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import type { Column } from '../../../components/table-column';
import type { JobRun } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { useLastRuns } from '../api/get-job-runs';
import { outcomeOf } from '../hooks/run-outcome';
import { resultOf } from '../hooks/run-result';
import classes from './jobs.module.css';
import { RunBadge } from './run-badge';

interface KnownJob {
  name: string;
  last: JobRun | null;
  nextRunAt: string | null;
}

/** Each job: what it does, when, how its last run ended, and when the next one is. */
export function JobsOverview() {
  const told = texts.ownerJobs;
  const names = Object.keys(told.known);
  const runs = useLastRuns(names);
  const failed = runs.find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) {
    return (
      <Panel>
        <ErrorPanel
          what={told.what}
          error={failed.error}
          onRetry={() => void Promise.all(runs.map(({ refetch }) => refetch()))}
          retrying={runs.some(({ isFetching }) => isFetching)}
        />
      </Panel>
    );
  }
  const ready = runs.every(({ data }) => data !== undefined);
  const jobs: KnownJob[] = names.map((name, place) => {
    const answer = runs[place]?.data;
    return { name, last: answer?.items[0] ?? null, nextRunAt: answer?.jobs.find(({ job }) => job === name)?.nextRunAt ?? null };
  });
  const troubled = jobs.filter(({ last }) => last?.outcome === 'FAILED').length;
  return (
    <>
      {troubled === 0 ? null : (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} role="status" mb="md">
          {told.failedNow(troubled)}
        </Alert>
      )}
      <Panel flush>
        <DataTable
          label={told.what}
          columns={columns()}
          rows={ready ? jobs : undefined}
          rowKey={({ name }) => name}
          expectedRows={names.length}
          minWidth={1000}
        />
      </Panel>
    </>
  );
}

function columns(): ReadonlyArray<Column<KnownJob>> {
  const told = texts.ownerJobs;
  return [
    {
      key: 'job',
      header: told.columns.job,
      width: '20%',
      cell: ({ name }) => (
        <span className={classes.job}>
          <b>{told.known[name]?.title ?? name}</b>
          <code>{name}</code>
        </span>
      ),
    },
    { key: 'does', header: told.columns.does, width: '34%', cell: ({ name }) => <span className={classes.words}>{told.known[name]?.does}</span> },
    { key: 'rhythm', header: told.columns.rhythm, cell: ({ name }) => told.known[name]?.rhythm },
    {
      key: 'next',
      header: told.columns.next,
      cell: ({ nextRunAt }) => (nextRunAt === null ? texts.common.none : <RelativeTime instant={nextRunAt} ahead />),
    },
    {
      key: 'last',
      header: told.columns.last,
      cell: ({ last }) => (last === null ? <span className={classes.none}>{told.never}</span> : <RelativeTime instant={last.startedAt} />),
    },
    { key: 'outcome', header: told.columns.outcome, cell: ({ last }) => (last === null ? texts.common.none : <RunBadge outcome={outcomeOf(last)} />) },
    {
      key: 'detail',
      header: told.columns.detail,
      width: '18%',
      cell: ({ last }) => <span className={classes.words}>{last === null ? texts.common.none : resultOf(last)}</span>,
    },
  ];
}
