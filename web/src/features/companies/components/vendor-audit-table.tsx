import { Anchor } from '@mantine/core';
import { IconHistory, IconSearchOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { AuditDetails } from '../../../components/audit-details';
import { AuditName } from '../../../components/audit-name';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { RelativeTime } from '../../../components/relative-time';
import { StaleNote } from '../../../components/stale-note';
import type { Column } from '../../../components/table-column';
import type { VendorAuditEntry, VendorAuditPage } from '../../../lib/api/types';
import { changedLines } from '../../../lib/audit/audit-lines';
import { texts } from '../../../texts';
import { companyHref } from './company-columns';

function columns(namesCompany: boolean): ReadonlyArray<Column<VendorAuditEntry>> {
  const told = texts.audit;
  const company: Column<VendorAuditEntry> = {
    key: 'company',
    header: told.columns.company,
    cell: ({ companyId, companyName }) =>
      companyId === null ? texts.common.none : (
        <AuditName>
          <Anchor component={Link} to={companyHref(companyId)} size="sm">
            {companyName ?? companyId}
          </Anchor>
        </AuditName>
      ),
  };
  return [
    { key: 'when', header: told.columns.when, cell: ({ at }) => <RelativeTime instant={at} /> },
    { key: 'action', header: told.columns.action, cell: ({ action }) => told.vendorActions[action] ?? action },
    ...(namesCompany ? [company] : []),
    { key: 'actor', header: told.columns.actor, cell: ({ actor }) => <AuditName>{actor}</AuditName> },
    { key: 'details', header: told.columns.details, cell: ({ before, after }) => <AuditDetails lines={changedLines(before, after)} /> },
    { key: 'address', header: told.columns.address, cell: ({ address }) => address ?? texts.common.none },
  ];
}

interface VendorAuditTableProps {
  audit: UseQueryResult<VendorAuditPage>;
  /** Of all companies, each row names its own. */
  namesCompany: boolean;
  /** Whether an empty list is empty only because of what it is narrowed to. */
  narrowed?: boolean;
  onPage: (page: number) => void;
}

export function VendorAuditTable({ audit, namesCompany, narrowed = false, onPage }: VendorAuditTableProps) {
  const told = texts.audit;
  const { data } = audit;
  if (data === undefined && audit.isError) {
    return (
      <ErrorPanel
        what={told.what}
        error={audit.error}
        onRetry={() => void audit.refetch()}
        retrying={audit.isFetching}
      />
    );
  }
  if (data?.total === 0) {
    const empty = narrowed ? told.filters.noMatch : told.empty;
    return <EmptyState icon={narrowed ? IconSearchOff : IconHistory} title={empty.title} text={empty.text} />;
  }
  return (
    <>
      {audit.isError ? <StaleNote error={audit.error} onRetry={() => void audit.refetch()} /> : null}
      <DataTable
        label={told.companyTitle}
        columns={columns(namesCompany)}
        rows={data?.items}
        rowKey={({ id }) => id}
        expectedRows={namesCompany ? 12 : 4}
        minWidth={namesCompany ? 860 : 640}
      />
      {data === undefined ? null : <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={onPage} />}
    </>
  );
}
