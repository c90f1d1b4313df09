import { TextInput } from '@mantine/core';
import { texts } from '../texts';

interface TypedNameProps {
  /** What has to be typed: the name of what is taken away. */
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** Stands before what cannot be undone: one has to have read whom it meets. */
export function TypedName({ name, value, onChange }: TypedNameProps) {
  return (
    <TextInput
      label={texts.common.typeName(name)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      data-autofocus
    />
  );
}

export function isTyped(name: string, value: string): boolean {
  return value.trim().toLowerCase() === name.trim().toLowerCase();
}
