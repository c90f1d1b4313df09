import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { texts } from '../../../texts';
import { useCompanies } from '../api/get-companies';
import { useCompanyIfAny } from '../api/get-company';

const PAUSE_MS = 250;

interface CompanySelectProps {
  value: string | null;
  onChange: (companyId: string | null) => void;
}

/** One company of many thousands: the server searches while one types. */
export function CompanySelect({ value, onChange }: CompanySelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, PAUSE_MS);
  const chosen = useCompanyIfAny(value);
  const chosenName = chosen.data?.name;
  const found = useCompanies({ page: 1, pageSize: 20, ...(search.trim() === '' || search === chosenName ? {} : { search: search.trim() }) });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (value !== null && !options.some((option) => option.value === value)) options.unshift({ value, label: chosenName ?? value });
  const told = texts.audit.filters;
  return (
    <Select
      aria-label={told.company}
      placeholder={told.anyCompany}
      data={options}
      filter={({ options: all }) => all}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': texts.common.clear }}
      value={value}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
