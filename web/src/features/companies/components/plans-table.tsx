import { Text } from '@mantine/core';
import { IconArchive, IconCircleCheck, IconReceipt } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StatusBadge } from '../../../components/status-badge';
import type { Column } from '../../../components/table-column';
import type { Plan } from '../../../lib/api/types';
import { formatMoney } from '../../../lib/format/money';
import { formatCount } from '../../../lib/format/number';
import { formatStorage } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import { usePlans } from '../api/get-plans';

const told = texts.plans;

const COLUMNS: ReadonlyArray<Column<Plan>> = [
  { key: 'plan', header: told.columns.plan, cell: ({ name }) => <b>{name}</b> },
  {
    key: 'status',
    header: told.columns.status,
    cell: ({ retiredAt }) =>
      retiredAt === null ? (
        <StatusBadge tone="good" icon={IconCircleCheck}>
          {told.offered}
        </StatusBadge>
      ) : (
        <StatusBadge tone="over" icon={IconArchive}>
          {told.retired}
        </StatusBadge>
      ),
  },
  { key: 'price', header: told.columns.price, numeric: true, cell: ({ price }) => formatMoney(price) },
  { key: 'seats', header: told.columns.seats, numeric: true, cell: ({ maxEmployees }) => formatCount(maxEmployees) },
  { key: 'storage', header: told.columns.storage, numeric: true, cell: ({ maxStorageMb }) => formatStorage(maxStorageMb) },
  {
    key: 'retention',
    header: told.columns.retention,
    numeric: true,
    cell: ({ screenshotRetentionDays }) => told.days(formatCount(screenshotRetentionDays)),
  },
  {
    key: 'features',
    header: told.columns.features,
    cell: ({ features }) => (features.length === 0 ? texts.common.none : features.join(', ')),
  },
];

/** The plans as they are, cheapest first. */
export function PlansTable() {
  const plans = usePlans();
  if (plans.data === undefined && plans.isError) {
    return (
      <Panel>
        <ErrorPanel what={told.what} error={plans.error} onRetry={() => void plans.refetch()} retrying={plans.isFetching} />
      </Panel>
    );
  }
  if (plans.data?.items.length === 0) return <EmptyState icon={IconReceipt} title={told.empty.title} text={told.empty.text} />;
  return (
    <>
      <Text c="dimmed" mb="md">
        {told.lead}
      </Text>
      <Panel flush>
        <DataTable
          label={told.what}
          columns={COLUMNS}
          rows={plans.data?.items}
          rowKey={({ code }) => code}
          expectedRows={3}
          minWidth={720}
        />
      </Panel>
    </>
  );
}
