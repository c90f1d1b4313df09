import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
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

const CROSSES = '.mantine-Modal-close, .mantine-Drawer-close';

/** A confirmation: what follows from it, what it needs to know, and the two ways out. */
export function DialogForm(props: DialogFormProps) {
  const { onSubmit, onCancel, submit, pending, error, sentence = null, takesAway = false, disabled = false } = props;
  const form = useRef<HTMLFormElement>(null);
  // Where there is no field to begin with: Enter confirms, unless that takes something away.
  const beginsAt = takesAway || disabled ? 'cancel' : 'submit';

  // The dialog gave the focus to its cross where the form came later, with its data.
  useEffect(() => {
    if (document.activeElement?.matches(CROSSES) === true) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);

  return (
    <form
      ref={form}
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
          <Button variant="default" onClick={onCancel} data-autofocus={beginsAt === 'cancel' || undefined}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={pending} disabled={disabled} data-autofocus={beginsAt === 'submit' || undefined} {...(takesAway ? { color: 'red' } : {})}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
