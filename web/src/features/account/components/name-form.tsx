import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../../components/form-error';
import { Panel } from '../../../components/panel';
import { fieldErrors } from '../../../lib/form/field-problems';
import { all, atMost, required } from '../../../lib/form/rules';
import { useSession } from '../../../lib/session/use-session';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangeName } from '../api/change-name';

const LIMIT = 120;

export function NameForm() {
  const told = texts.account.name;
  const { user } = useSession();
  const change = useChangeName();
  const form = useForm({ initialValues: { name: user.name }, validate: { name: all(required(texts.common.fields.words.yourName), atMost(LIMIT)) } });

  function submit({ name }: typeof form.values): void {
    change.mutate(name.trim(), {
      onSuccess: () => {
        form.resetDirty();
        toastDone(told.done);
      },
      onError: (error) => form.setErrors(fieldErrors(error, ['name'])),
    });
  }

  return (
    <Panel title={told.title}>
      <form noValidate onSubmit={form.onSubmit(submit)} aria-label={told.title}>
        <Stack gap="md" maw={440}>
          <TextInput label={told.label} description={told.hint} autoComplete="name" {...form.getInputProps('name')} />
          <FormError error={change.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
              {told.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
