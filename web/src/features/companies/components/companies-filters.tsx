import { Select } from '@mantine/core';
import { PLAN_CODES } from '#contracts';
import { SearchField } from '../../../components/search-field';
import { texts } from '../../../texts';
import { STATUSES, type ListState } from '../hooks/list-address';
import classes from './companies-filters.module.css';

interface CompaniesFiltersProps {
  state: ListState;
  onSearch: (search: string) => void;
  onStatus: (status: string | null) => void;
  onPlan: (plan: string | null) => void;
}

const { companies, common } = texts;
const ANY = 'ANY';

const STATUS_OPTIONS = [
  { value: ANY, label: companies.anyStatus },
  ...STATUSES.map((value) => ({ value, label: companies.status[value] })),
];
const PLAN_OPTIONS = [
  { value: ANY, label: companies.anyPlan },
  ...PLAN_CODES.map((value) => ({ value, label: common.plans[value] })),
];

export function CompaniesFilters({ state, onSearch, onStatus, onPlan }: CompaniesFiltersProps) {
  return (
    <div className={classes.root} role="search" aria-label={companies.title}>
      <div className={classes.search}>
        <SearchField label={companies.searchLabel} value={state.search} onSearch={onSearch} />
      </div>
      <Select
        className={classes.choice ?? ''}
        aria-label={companies.statusFilter}
        data={STATUS_OPTIONS}
        value={state.status ?? ANY}
        onChange={(value) => onStatus(value === ANY ? null : value)}
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={companies.planFilter}
        data={PLAN_OPTIONS}
        value={state.plan ?? ANY}
        onChange={(value) => onPlan(value === ANY ? null : value)}
      />
    </div>
  );
}
