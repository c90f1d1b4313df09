import { Tooltip } from '@mantine/core';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import type { Subscription } from '../../../lib/api/types';
import { planName } from '../../../lib/companies/plan-name';
import { formatInstant, formatInstantDay } from '../../../lib/format/date';
import { formatMoney } from '../../../lib/format/money';
import { texts } from '../../../texts';
import { useSubscriptions } from '../api/get-subscriptions';
import classes from './subscription-history.module.css';

function columnsIn(timezone: string): ReadonlyArray<Column<Subscription>> {
  const told = texts.company.history;
  return [
    {
      key: 'when',
      header: told.columns.when,
      cell: (row) => (
        <Tooltip label={formatInstant(row.startedAt, timezone)}>
          <span>{formatInstantDay(row.startedAt, timezone)}</span>
        </Tooltip>
      ),
    },
    { key: 'event', header: told.columns.event, cell: (row) => told.events[row.event] ?? row.event },
    { key: 'plan', header: told.columns.plan, cell: (row) => planName(row.plan) },
    {
      key: 'until',
      header: told.columns.until,
      cell: (row) => (row.expiresAt === null ? texts.common.none : formatInstantDay(row.expiresAt, timezone)),
    },
    {
      key: 'paid',
      header: told.columns.paid,
      numeric: true,
      cell: (row) => (row.amountPaid.amount === 0 ? texts.common.none : formatMoney(row.amountPaid)),
    },
    { key: 'actor', header: told.columns.actor, cell: (row) => row.actor ?? told.system },
    {
      key: 'note',
      header: told.columns.note,
      width: '26%',
      cell: (row) => <span className={classes.note}>{row.note ?? texts.common.none}</span>,
    },
  ];
}

interface SubscriptionHistoryProps {
  companyId: string;
  timezone: string;
}

/** The company's commercial life; its rows are never changed. */
export function SubscriptionHistory({ companyId, timezone }: SubscriptionHistoryProps) {
  const told = texts.company.history;
  const history = useSubscriptions(companyId);
  return (
    <Panel title={told.title} flush>
      {history.data === undefined && history.isError ? (
        <ErrorPanel
          what={told.what}
          error={history.error}
          onRetry={() => void history.refetch()}
          retrying={history.isFetching}
        />
      ) : (
        <DataTable
          label={told.title}
          columns={columnsIn(timezone)}
          rows={history.data?.items}
          rowKey={(row) => row.id}
          expectedRows={3}
          minWidth={720}
        />
      )}
    </Panel>
  );
}
