import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { TASK_DUES, TASK_PRIORITIES, TASK_STATUSES } from '#contracts';
import { PersonSelect } from '../../../components/person-select';
import { SearchField } from '../../../components/search-field';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { TASK_SORTS, type TasksState } from '../hooks/task-address';
import type { Whose } from '../api/task-types';
import classes from './task-filters.module.css';

interface TaskFiltersProps {
  state: TasksState;
  whose: Whose;
  /** How many there are. */
  count: ReactNode;
}

export function TaskFilters({ state, whose, count }: TaskFiltersProps) {
  const { change } = useAddress();
  const told = texts.tasks;
  const names = told.filters;
  const set = (name: string) => (value: string | null) => change({ [name]: value, page: null });
  return (
    <div className={classes.bar} role="search">
      <div className={classes.search}>
        <SearchField label={names.search} value={state.search} onSearch={(search) => change({ search, page: null }, { replace: true })} />
      </div>
      {state.view === 'list' ? <Choice label={names.status} any={names.everyStatus} values={TASK_STATUSES} words={told.statuses} value={state.status} onChange={set('status')} /> : null}
      <Choice label={names.priority} any={names.everyPriority} values={TASK_PRIORITIES} words={told.priorities} value={state.priority} onChange={set('priority')} />
      <Choice label={names.due} any={names.everyDue} values={TASK_DUES} words={names.dues} value={state.due} onChange={set('due')} />
      {whose === 'company' ? (
        <PersonSelect
          aria-label={names.assignee}
          placeholder={names.everybody}
          nothingFoundMessage={names.nobodyFound}
          value={state.employeeId}
          onChange={set('employee')}
          w={180}
          clearable
          clearButtonProps={{ 'aria-label': names.everybody }}
        />
      ) : null}
      {state.view === 'board' ? (
        <Select
          aria-label={names.sort}
          data={TASK_SORTS.map((sort) => ({ value: sort, label: told.sorts[sort] }))}
          value={state.sort}
          w={160}
          onChange={(sort) => change({ sort: sort === 'dueOn' ? null : sort })}
        />
      ) : null}
      <span className={classes.count}>{count}</span>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** What stands there while nothing is chosen. */
  any: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  value: Value | null;
  onChange: (value: string | null) => void;
}

function Choice<Value extends string>({ label, any, values, words, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: any }, ...values.map((one) => ({ value: one, label: words[one] }))]}
      value={value ?? ''}
      w={160}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}
