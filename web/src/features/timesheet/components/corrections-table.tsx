import { Select } from '@mantine/core';
import { IconClockEdit } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { TIME_CORRECTION_STATUSES, type TimeCorrectionStatus } from '#contracts';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { Panel } from '../../../components/panel';
import type { Column } from '../../../components/table-column';
import { readPage, writePage } from '../../../lib/address/page-number';
import { useAddress } from '../../../lib/address/use-address';
import type { TimeCorrection } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { useCorrections } from '../api/get-corrections';
import { hoursInWords } from '../hooks/correction-words';
import { signedDuration } from '../hooks/signed-duration';
import { CorrectionBadge } from './correction-badge';
import classes from './corrections-table.module.css';

const PAGE_SIZE = 25;

interface CorrectionsTableProps {
  whose: 'company' | 'me';
  timeZone: string;
  title: string;
}

/** What was added or taken off by hand, and what was asked for; a row opens its history. */
export function CorrectionsTable({ whose, timeZone, title }: CorrectionsTableProps) {
  const { parameters, change } = useAddress();
  const told = texts.timesheet.corrections;
  const pageName = whose === 'me' ? 'requests' : 'page';
  const status = TIME_CORRECTION_STATUSES.find((one) => one === parameters.get('status')) ?? null;
  const page = readPage(parameters, pageName);
  const corrections = useCorrections(whose, { status, page, limit: PAGE_SIZE });
  const open = (id: string) => change({ correction: id });

  if (corrections.isError && corrections.data === undefined) {
    return (
      <Panel title={title}>
        <ErrorPanel what={told.what} error={corrections.error} onRetry={() => void corrections.refetch()} retrying={corrections.isFetching} />
      </Panel>
    );
  }
  const filter = <StatusFilter status={status} onChange={(next) => change({ status: next, [pageName]: null })} />;
  if (corrections.data?.total === 0) {
    return (
      <Panel title={title} controls={filter}>
        <EmptyState icon={IconClockEdit} {...told.empty} />
      </Panel>
    );
  }
  return (
    <Panel title={title} flush controls={filter}>
      <DataTable
        label={title}
        columns={columnsFor(whose, timeZone, parameters)}
        rows={corrections.data?.items}
        rowKey={({ id }) => id}
        minWidth={whose === 'me' ? 560 : 700}
        onOpen={({ id }) => open(id)}
      />
      <Pager page={page} pageSize={PAGE_SIZE} total={corrections.data?.total ?? 0} onPage={(next) => change({ [pageName]: writePage(next) })} />
    </Panel>
  );
}

function columnsFor(whose: 'company' | 'me', timeZone: string, parameters: URLSearchParams): Column<TimeCorrection>[] {
  const told = texts.timesheet;
  const names = told.corrections.columns;
  const opens = (correction: TimeCorrection, text: string) => (
    <Link className={classes.opens ?? ''} to={{ search: withCorrection(parameters, correction.id) }} aria-label={told.corrections.details(correction.employee.name, hoursInWords(correction, timeZone))}>
      {text}
    </Link>
  );
  const when: Column<TimeCorrection> = { key: 'when', header: names.when, cell: (correction) => (whose === 'me' ? opens(correction, hoursInWords(correction, timeZone)) : hoursInWords(correction, timeZone)) };
  const employee: Column<TimeCorrection> = { key: 'employee', header: names.employee, cell: (correction) => opens(correction, correction.employee.name) };
  return [
    ...(whose === 'me' ? [when] : [employee, when]),
    { key: 'kind', header: names.kind, cell: ({ kind }) => told.kinds[kind] },
    { key: 'counts', header: names.counts, numeric: true, cell: ({ countedSeconds }) => (countedSeconds === null ? texts.common.none : signedDuration(countedSeconds)) },
    { key: 'status', header: names.status, cell: ({ status }) => <CorrectionBadge status={status} /> },
    { key: 'reason', header: names.reason, cell: ({ reason }) => <span className={classes.reason} title={reason}>{reason}</span> },
  ];
}

function withCorrection(parameters: URLSearchParams, id: string): string {
  const next = new URLSearchParams(parameters);
  next.set('correction', id);
  return next.toString();
}

function StatusFilter({ status, onChange }: { status: TimeCorrectionStatus | null; onChange: (status: string | null) => void }) {
  const told = texts.timesheet;
  return (
    <Select
      size="xs"
      w={150}
      aria-label={told.corrections.filter}
      data={[{ value: '', label: told.corrections.everything }, ...TIME_CORRECTION_STATUSES.map((one) => ({ value: one, label: told.statuses[one] }))]}
      value={status ?? ''}
      allowDeselect={false}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}
