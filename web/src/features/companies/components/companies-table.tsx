import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBuildingSkyscraper, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { Panel } from '../../../components/panel';
import { SaveButton } from '../../../components/save-button';
import { StaleNote } from '../../../components/stale-note';
import { fileName } from '../../../lib/download/save-file';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useCompanies } from '../api/get-companies';
import { getCompaniesFile } from '../api/get-companies-file';
import { nextSorting, readListState, toQuery, toTableQuery, writeSorting } from '../hooks/list-address';
import { CompaniesFilters } from './companies-filters';
import classes from './companies-table.module.css';
import { CompanyCards } from './company-cards';
import { companyColumns, companyHref } from './company-columns';
import { LiveNote } from './live-note';

const TABLE_MIN_WIDTH = 1_120;

interface CompaniesTableProps {
  onCreate: () => void;
}

export function CompaniesTable({ onCreate }: CompaniesTableProps) {
  const { parameters, change } = useAddress();
  const state = readListState(parameters);
  const companies = useCompanies(toQuery(state));
  const small = useMediaQuery('(max-width: 39.99em)', undefined, { getInitialValueInEffect: false });
  const navigate = useNavigate();
  const { data } = companies;
  const filtered = state.search !== '' || state.status !== null || state.plan !== null || state.attention !== null;

  function sort(key: string): void {
    change({ sort: writeSorting(nextSorting(state.sorting, key)), page: null });
  }

  function content() {
    if (data === undefined && companies.isError) {
      return (
        <ErrorPanel
          what={texts.companies.what}
          error={companies.error}
          onRetry={() => void companies.refetch()}
          retrying={companies.isFetching}
        />
      );
    }
    if (data?.total === 0) return <NoCompanies filtered={filtered} onCreate={onCreate} onShowAll={showAll} />;
    if (small) return <CompanyCards rows={data?.items} />;
    return (
      <DataTable
        label={texts.companies.title}
        columns={companyColumns()}
        rows={data?.items}
        rowKey={(row) => row.id}
        minWidth={TABLE_MIN_WIDTH}
        sorting={state.sorting}
        onSort={sort}
        onOpen={(row) => void navigate(companyHref(row.id))}
      />
    );
  }

  function showAll(): void {
    change({ search: null, status: null, plan: null, attention: null, page: null });
  }

  return (
    <div className={classes.root}>
      <div className={classes.bar}>
        <CompaniesFilters
          state={state}
          onSearch={(search) => change({ search, page: null }, { replace: true })}
          onStatus={(status) => change({ status, page: null })}
          onPlan={(plan) => change({ plan, page: null })}
          onAttentionEnd={() => change({ attention: null, page: null })}
        />
        <LiveNote updatedAt={companies.dataUpdatedAt} total={data?.total} />
        <SaveButton
          label={texts.common.saveAs(texts.companies.title, 'CSV')}
          file={fileName([texts.companies.file, new Date().toISOString().slice(0, 10)], 'csv')}
          content={() => getCompaniesFile(toTableQuery(state))}
        >
          CSV
        </SaveButton>
      </div>
      {data !== undefined && companies.isError ? (
        <StaleNote error={companies.error} onRetry={() => void companies.refetch()} />
      ) : null}
      <div className={classes.content} data-leaving={companies.isPlaceholderData || undefined}>
        <Panel flush>
          {content()}
          {data === undefined ? null : (
            <Pager
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              onPage={(page) => change({ page: page === 1 ? null : String(page) })}
            />
          )}
        </Panel>
      </div>
    </div>
  );
}

interface NoCompaniesProps {
  filtered: boolean;
  onCreate: () => void;
  onShowAll: () => void;
}

function NoCompanies({ filtered, onCreate, onShowAll }: NoCompaniesProps) {
  const told = filtered ? texts.companies.noMatch : texts.companies.empty;
  const action = filtered ? (
    <Button variant="default" onClick={onShowAll}>
      {told.action}
    </Button>
  ) : (
    <Button leftSection={<IconPlus size={16} />} onClick={onCreate}>
      {told.action}
    </Button>
  );
  const icon = filtered ? IconSearchOff : IconBuildingSkyscraper;
  return <EmptyState icon={icon} title={told.title} text={told.text} action={action} />;
}
