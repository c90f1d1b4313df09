import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { texts } from '../texts';
import { FormError } from './form-error';

interface DialogFormProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
  /** The action in a word or two, as its button says it. */
  submit: string;
  pending: boolean;
  error: unknown;
  /** Says the error better than the server. */
  sentence?: string | null;
  /** The action takes something away. */
  takesAway?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

/** A confirmation: what follows from it, what it needs to know, and the two ways out. */
export function DialogForm(props: DialogFormProps) {
  const { onSubmit, onCancel, submit, pending, error, sentence = null, takesAway = false, disabled = false } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
      }}
    >
      <Stack gap="lg">
        {props.children}
        <FormError error={error} sentence={sentence} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={pending} disabled={disabled} {...(takesAway ? { color: 'red' } : {})}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
