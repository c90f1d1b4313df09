import { Anchor, Button, Text } from '@mantine/core';
import { IconArchive, IconCircleCheck, IconPlus, IconReceipt } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { StatusBadge } from '../../../components/status-badge';
import type { Column } from '../../../components/table-column';
import { usePlans } from '../../../lib/companies/get-plans';
import type { Plan } from '../../../lib/api/types';
import { formatMoney } from '../../../lib/format/money';
import { formatCount } from '../../../lib/format/number';
import { formatStorageLimit } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import { PlanDialogs } from './plan-dialogs';
import { PlanMenu } from './plan-menu';
import classes from './plans-table.module.css';

function columns(): ReadonlyArray<Column<Plan>> {
  const told = texts.plans;
  return [
    {
      key: 'plan',
      header: told.columns.plan,
      cell: ({ name, code }) => (
        <span className={classes.plan}>
          <b>{name}</b>
          <code>{code}</code>
        </span>
      ),
    },
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
    {
      key: 'companies',
      header: told.columns.companies,
      numeric: true,
      cell: ({ code, companies }) => (
        <Anchor component={Link} to={`/owner/dashboard?plan=${code}`} size="sm" aria-label={told.companiesOn(formatCount(companies), companies)}>
          {formatCount(companies)}
        </Anchor>
      ),
    },
    { key: 'price', header: told.columns.price, numeric: true, cell: ({ price }) => formatMoney(price) },
    { key: 'seats', header: told.columns.seats, numeric: true, cell: ({ maxEmployees }) => formatCount(maxEmployees) },
    { key: 'storage', header: told.columns.storage, numeric: true, cell: ({ maxStorageMb }) => formatStorageLimit(maxStorageMb) },
    {
      key: 'retention',
      header: told.columns.retention,
      numeric: true,
      cell: ({ screenshotRetentionDays }) => told.days(formatCount(screenshotRetentionDays), screenshotRetentionDays),
    },
    {
      key: 'features',
      header: told.columns.features,
      width: '26%',
      cell: ({ features }) => <span className={classes.features}>{features.length === 0 ? texts.common.none : features.join(' · ')}</span>,
    },
    { key: 'actions', header: '', width: 48, cell: (plan) => <PlanMenu plan={plan} /> },
  ];
}

/** The plans, cheapest first, and what can be done with them. */
export function PlansTable({ onCreate }: { onCreate: () => void }) {
  const told = texts.plans;
  const plans = usePlans();
  const { data } = plans;
  if (data === undefined && plans.isError) {
    return (
      <Panel>
        <ErrorPanel what={told.what} error={plans.error} onRetry={() => void plans.refetch()} retrying={plans.isFetching} />
      </Panel>
    );
  }
  return (
    <>
      <Text c="dimmed" mb="md">
        {told.lead}
      </Text>
      {data !== undefined && plans.isError ? <StaleNote error={plans.error} onRetry={() => void plans.refetch()} /> : null}
      <Panel flush>
        {data?.items.length === 0 ? (
          <EmptyState
            icon={IconReceipt}
            title={told.empty.title}
            text={told.empty.text}
            action={
              <Button leftSection={<IconPlus size={16} />} onClick={onCreate}>
                {told.form.newTitle}
              </Button>
            }
          />
        ) : (
          <DataTable label={told.what} columns={columns()} rows={data?.items} rowKey={({ code }) => code} expectedRows={3} minWidth={880} />
        )}
      </Panel>
      <PlanDialogs plans={data?.items ?? []} />
    </>
  );
}
