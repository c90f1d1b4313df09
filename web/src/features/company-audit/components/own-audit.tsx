import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { AuditDetails } from '../../../components/audit-details';
import { AuditName } from '../../../components/audit-name';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { SaveButton } from '../../../components/save-button';
import { StaleNote } from '../../../components/stale-note';
import type { Column } from '../../../components/table-column';
import { useAddress } from '../../../lib/address/use-address';
import type { CompanyAuditEntry } from '../../../lib/api/types';
import { detailLines } from '../../../lib/audit/audit-lines';
import { texts } from '../../../texts';
import { getAuditFile } from '../api/get-audit-file';
import { useOwnAudit } from '../api/get-own-audit';
import { usePeople } from '../api/get-people';
import { readOwnAuditFilter } from '../hooks/own-audit-address';
import { OwnAuditFilters } from './own-audit-filters';

/** What it is narrowed to is in the address. */
export function OwnAudit() {
  const told = texts.audit;
  const { parameters } = useAddress();
  const filter = readOwnAuditFilter(parameters);
  const audit = useOwnAudit(filter);
  const people = usePeople().data ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = audit.data?.pages.flatMap(({ items }) => items);

  const columns: ReadonlyArray<Column<CompanyAuditEntry>> = [
    { key: 'when', header: told.columns.when, cell: ({ at }) => <RelativeTime instant={at} /> },
    { key: 'action', header: told.columns.action, cell: ({ action }) => told.companyActions[action] ?? action },
    { key: 'person', header: told.own.person, cell: (entry) => <AuditName>{personOf(entry, names) ?? texts.common.none}</AuditName> },
    { key: 'actor', header: told.columns.actor, cell: ({ actor }) => <AuditName>{actor}</AuditName> },
    { key: 'details', header: told.columns.details, cell: ({ details }) => <AuditDetails lines={detailLines(withoutPerson(details))} /> },
    { key: 'address', header: told.columns.address, cell: ({ address }) => address ?? texts.common.none },
  ];

  function content() {
    if (rows === undefined && audit.isError) {
      return <ErrorPanel what={told.what} error={audit.error} onRetry={() => void audit.refetch()} retrying={audit.isFetching} />;
    }
    if (rows?.length === 0) return <EmptyState icon={IconHistory} title={told.ownEmpty.title} text={told.ownEmpty.text} />;
    return (
      <>
        <DataTable label={told.companyTitle} columns={columns} rows={rows} rowKey={({ id }) => id} minWidth={820} />
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
      <OwnAuditFilters filter={filter} />
      {rows !== undefined && audit.isError ? <StaleNote error={audit.error} onRetry={() => void audit.refetch()} /> : null}
      <Panel
        title={told.companyTitle}
        flush
        controls={
          <SaveButton size="xs" label={told.own.csv} file={told.own.file} content={() => getAuditFile(filter)}>
            CSV
          </SaveButton>
        }
      >
        {content()}
      </Panel>
    </>
  );
}

/** Whom an entry is about, where that is somebody of the company. */
function personOf({ target, details }: CompanyAuditEntry, names: ReadonlyMap<string, string>): string | null {
  const id = isRecord(details) && typeof details['employeeId'] === 'string' ? details['employeeId'] : target;
  return id === null ? null : (names.get(id) ?? null);
}

/** The id says nothing to a reader: the person stands in a column of their own. */
function withoutPerson(details: unknown): unknown {
  if (!isRecord(details)) return details;
  const { employeeId: _, ...rest } = details;
  return rest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
