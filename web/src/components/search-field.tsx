import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { texts } from '../texts';

const PAUSE_MS = 300;

interface SearchFieldProps {
  label: string;
  /** What the address says. */
  value: string;
  onSearch: (value: string) => void;
}

/** Searches when typing pauses. It follows the address when Back or a link changes it. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [followed, setFollowed] = useState(value);
  const search = useDebouncedCallback((text: string) => {
    setSent(text);
    onSearch(text);
  }, PAUSE_MS);

  // What this field itself sent must not overwrite what was typed since.
  if (followed !== value) {
    setFollowed(value);
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }

  function change(text: string): void {
    setTyped(text);
    search(text.trim());
  }

  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      type="search"
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={texts.common.clear} onClick={() => change('')} />}
    />
  );
}
