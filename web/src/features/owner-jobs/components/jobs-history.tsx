import { Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { StaleNote } from '../../../components/stale-note';
import type { Column } from '../../../components/table-column';
import { readPage, writePage } from '../../../lib/address/page-number';
import { useAddress } from '../../../lib/address/use-address';
import type { JobRun } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { RUNS_PAGE, useJobRuns } from '../api/get-job-runs';
import { outcomeOf, tookMs } from '../hooks/run-outcome';
import { resultOf } from '../hooks/run-result';
import classes from './jobs.module.css';
import { RunBadge } from './run-badge';

const ANY = 'ANY';
const JOB_NAME = /^[a-z][a-z0-9-]{0,60}$/;
const SECOND_MS = 1_000;

/** Every run, newest first: `?job=orphan-sweep&page=2`. */
export function JobsHistory() {
  const told = texts.ownerJobs;
  const { parameters, change } = useAddress();
  const asked = parameters.get('job') ?? '';
  const job = JOB_NAME.test(asked) ? asked : null;
  const runs = useJobRuns(job, readPage(parameters, 'page'));
  const { data } = runs;
  const names = [...new Set([...Object.keys(told.known), ...(job === null ? [] : [job])])];
  const options = [{ value: ANY, label: told.anyJob }, ...names.map((name) => ({ value: name, label: told.known[name]?.title ?? name }))];

  function content() {
    if (data === undefined && runs.isError) {
      return <ErrorPanel what={told.historyWhat} error={runs.error} onRetry={() => void runs.refetch()} retrying={runs.isFetching} />;
    }
    if (data?.total === 0) return <EmptyState icon={IconHistory} title={told.empty.title} text={told.empty.text} />;
    return <DataTable label={told.history} columns={columns()} rows={data?.items} rowKey={({ id }) => id} minWidth={860} />;
  }

  return (
    <Panel
      title={told.history}
      flush
      controls={
        <Select
          size="xs"
          w={220}
          aria-label={told.filter}
          data={options}
          value={job ?? ANY}
          onChange={(value) => change({ job: value === ANY ? null : value, page: null })}
        />
      }
    >
      {data !== undefined && runs.isError ? <StaleNote error={runs.error} onRetry={() => void runs.refetch()} /> : null}
      <div className={classes.content} data-leaving={runs.isPlaceholderData || undefined}>
        {content()}
      </div>
      {data === undefined ? null : (
        <Pager page={data.page} pageSize={RUNS_PAGE} total={data.total} onPage={(page) => change({ page: writePage(page) })} />
      )}
    </Panel>
  );
}

function columns(): ReadonlyArray<Column<JobRun>> {
  const told = texts.ownerJobs;
  return [
    { key: 'job', header: told.columns.job, cell: ({ job }) => <span className={classes.title}>{told.known[job]?.title ?? job}</span> },
    { key: 'started', header: told.columns.started, cell: ({ startedAt }) => <RelativeTime instant={startedAt} /> },
    { key: 'took', header: told.columns.took, numeric: true, cell: (run) => took(tookMs(run)) },
    { key: 'outcome', header: told.columns.outcome, cell: (run) => <RunBadge outcome={outcomeOf(run)} /> },
    { key: 'attempts', header: told.columns.attempts, numeric: true, cell: ({ attempts }) => formatCount(attempts) },
    {
      key: 'detail',
      header: told.columns.detail,
      width: '32%',
      cell: (run) => <span className={classes.words}>{resultOf(run)}</span>,
    },
  ];
}

function took(ms: number | null): string {
  const told = texts.ownerJobs;
  if (ms === null) return texts.common.none;
  return ms < SECOND_MS ? told.under : told.seconds(formatCount(ms / SECOND_MS));
}
