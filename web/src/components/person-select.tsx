import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { usePeople, usePersonName, type Whom } from '../lib/people/get-people';

const PAUSE_MS = 250;

interface PersonSelectProps extends Pick<SelectProps, 'label' | 'aria-label' | 'placeholder' | 'nothingFoundMessage' | 'w' | 'clearable' | 'clearButtonProps' | 'error'> {
  whom?: Whom;
  /** Somebody who cannot be meant. */
  except?: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the company's people. Searched by the server, because a company may have more of them than a list takes. */
export function PersonSelect({ whom = 'RECORDED', except, value, onChange, ...select }: PersonSelectProps) {
  const [typed, setTyped] = useState('');
  const name = usePersonName(value).data ?? '';
  const [search] = useDebouncedValue(typed === name ? '' : typed.trim(), PAUSE_MS);
  const found = (usePeople(whom, search).data ?? []).filter(({ id }) => id !== except).map(({ id, name: label }) => ({ value: id, label }));
  // Whoever is chosen stays in the list while others are searched for.
  const options = value === null || found.some((one) => one.value === value) ? found : [{ value, label: name }, ...found];
  return <Select {...select} searchable openOnFocus={false} limit={50} data={options} value={value} searchValue={typed} onSearchChange={setTyped} onChange={onChange} />;
}
