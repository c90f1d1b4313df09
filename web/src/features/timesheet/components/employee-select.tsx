import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { texts } from '../../../texts';
import { usePeople } from '../api/get-people';

const PAUSE_MS = 250;

interface EmployeeSelectProps {
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
}

/** Searched by the server, because a company may have more people than a list takes. */
export function EmployeeSelect({ value, error, onChange }: EmployeeSelectProps) {
  const told = texts.timesheet.request;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [search] = useDebouncedValue(chosen?.label === typed ? '' : typed.trim(), PAUSE_MS);
  const people = usePeople(search);
  const found = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  // Whoever is chosen stays in the list while others are searched for.
  const options = chosen === null || found.some((one) => one.value === chosen.value) ? found : [chosen, ...found];
  return (
    <Select
      label={told.employee}
      placeholder={told.pickEmployee}
      searchable
      nothingFoundMessage={told.noEmployee}
      limit={50}
      data={options}
      value={value === '' ? null : value}
      error={error}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        setChosen(options.find((one) => one.value === id) ?? null);
        onChange(id ?? '');
      }}
    />
  );
}
