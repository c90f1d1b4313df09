import { Button, Group, Select, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { AuditDetails } from '../../../components/audit-details';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { StaleNote } from '../../../components/stale-note';
import type { Column } from '../../../components/table-column';
import { useAddress } from '../../../lib/address/use-address';
import type { CompanyAuditEntry } from '../../../lib/api/types';
import { detailLines } from '../../../lib/audit/audit-lines';
import { texts } from '../../../texts';
import { useOwnAudit } from '../api/get-own-audit';

const told = texts.audit;
const ANY = '';

const COLUMNS: ReadonlyArray<Column<CompanyAuditEntry>> = [
  { key: 'when', header: told.columns.when, cell: ({ at }) => <RelativeTime instant={at} /> },
  { key: 'actor', header: told.columns.actor, cell: ({ actor }) => actor },
  { key: 'action', header: told.columns.action, cell: ({ action }) => told.companyActions[action] ?? action },
  { key: 'details', header: told.columns.details, cell: ({ details }) => <AuditDetails lines={detailLines(details)} /> },
  { key: 'address', header: told.columns.address, cell: ({ address }) => address ?? texts.common.none },
];

const CHOICES = [
  { value: ANY, label: told.anyAction },
  ...Object.entries(told.companyActions).map(([value, label]) => ({ value, label })),
];

/** `?what=screenshot.viewed` keeps to one kind of entry. */
export function OwnAudit() {
  const { parameters, change } = useAddress();
  const what = CHOICES.find(({ value }) => value === parameters.get('what'))?.value ?? ANY;
  const audit = useOwnAudit(what === ANY ? null : what);
  const rows = audit.data?.pages.flatMap(({ items }) => items);

  function content() {
    if (rows === undefined && audit.isError) {
      return <ErrorPanel what={told.what} error={audit.error} onRetry={() => void audit.refetch()} retrying={audit.isFetching} />;
    }
    if (rows?.length === 0) return <EmptyState icon={IconHistory} title={told.ownEmpty.title} text={told.ownEmpty.text} />;
    return (
      <>
        <DataTable label={told.companyTitle} columns={COLUMNS} rows={rows} rowKey={({ id }) => id} minWidth={720} />
        {audit.hasNextPage ? (
          <Group justify="center" p="md">
            <Button variant="default" onClick={() => void audit.fetchNextPage()} loading={audit.isFetchingNextPage}>
              {texts.common.more}
            </Button>
          </Group>
        ) : null}
      </>
    );
  }

  return (
    <>
      <Text c="dimmed" mb="md">
        {told.ownLead}
      </Text>
      {rows !== undefined && audit.isError ? <StaleNote error={audit.error} onRetry={() => void audit.refetch()} /> : null}
      <Panel
        title={told.companyTitle}
        flush
        controls={
          <Select aria-label={told.filter} size="xs" data={CHOICES} value={what} onChange={(value) => change({ what: value })} />
        }
      >
        {content()}
      </Panel>
    </>
  );
}
