import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { SearchField } from '../../../components/search-field';
import { texts } from '../../../texts';
import { usePlans } from '../../../lib/companies/get-plans';
import { STATUSES, type ListState } from '../hooks/list-address';
import classes from './companies-filters.module.css';

interface CompaniesFiltersProps {
  state: ListState;
  onSearch: (search: string) => void;
  onStatus: (status: string | null) => void;
  onPlan: (plan: string | null) => void;
  onAttentionEnd: () => void;
}

const ANY = 'ANY';

export function CompaniesFilters({ state, onSearch, onStatus, onPlan, onAttentionEnd }: CompaniesFiltersProps) {
  const { companies } = texts;
  const plans = usePlans();
  const statusOptions = [
    { value: ANY, label: companies.anyStatus },
    ...STATUSES.map((value) => ({ value, label: companies.status[value] })),
  ];
  const planOptions = [
    { value: ANY, label: companies.anyPlan },
    ...(plans.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <div className={classes.root} role="search" aria-label={companies.title}>
      <div className={classes.search}>
        <SearchField label={companies.searchLabel} value={state.search} onSearch={onSearch} />
      </div>
      <Select
        className={classes.choice ?? ''}
        aria-label={companies.statusFilter}
        data={statusOptions}
        value={state.status ?? ANY}
        onChange={(value) => onStatus(value === ANY ? null : value)}
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={companies.planFilter}
        data={planOptions}
        value={state.plan ?? ANY}
        onChange={(value) => onPlan(value === ANY ? null : value)}
      />
      {state.attention === null ? null : (
        <Button variant="light" rightSection={<IconX size={15} aria-hidden="true" />} title={companies.attentionEnd} onClick={onAttentionEnd}>
          {companies.attention[state.attention]}
        </Button>
      )}
    </div>
  );
}
