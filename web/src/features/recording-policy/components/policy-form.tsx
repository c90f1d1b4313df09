import { Button, Checkbox, Group, NumberInput, Radio, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../../components/form-error';
import { FormPart } from '../../../components/form-part';
import { Panel } from '../../../components/panel';
import { UnsavedChanges } from '../../../components/unsaved-changes';
import type { RecordingPolicy } from '../../../lib/api/types';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useSetPolicy } from '../api/set-policy';
import { toDraft, toPolicy, validatePolicy } from '../hooks/policy-draft';
import classes from './policy-form.module.css';
import { PolicyWords } from './policy-words';

const told = texts.policy.form;

interface PolicyFormProps {
  policy: RecordingPolicy;
  timeZone: string;
}

/** Beside the fields stands what they mean for the people whom they meet, before it is saved. */
export function PolicyForm({ policy, timeZone }: PolicyFormProps) {
  const save = useSetPolicy();
  const form = useForm({ initialValues: toDraft(policy), validate: validatePolicy });
  const draft = form.values;
  const checks = validatePolicy(draft);
  const preview = Object.keys(checks).length === 0 ? toPolicy(draft, policy) : policy;

  return (
    <form
      noValidate
      aria-label={texts.policy.title}
      onSubmit={form.onSubmit((values) =>
        save.mutate(toPolicy(values, policy), { onSuccess: () => toastDone(told.done) }),
      )}
    >
      <div className={classes.columns}>
        <Panel title={texts.policy.title}>
          <Stack gap="xl">
            <FormPart title={told.screenshots}>
              <Switch label={told.take} {...form.getInputProps('screenshots', { type: 'checkbox' })} />
              <NumberInput
                label={told.interval}
                suffix={told.minutes}
                min={1}
                max={120}
                disabled={!draft.screenshots}
                {...form.getInputProps('intervalMinutes')}
              />
              <Switch label={told.blur} description={told.blurHint} disabled={!draft.screenshots} {...form.getInputProps('blur', { type: 'checkbox' })} />
              <Switch label={told.employeesDelete} description={told.employeesDeleteHint} {...form.getInputProps('employeesDelete', { type: 'checkbox' })} />
            </FormPart>
            <FormPart title={told.detail}>
              <Radio.Group label={told.titles} {...form.getInputProps('titles')}>
                <Stack gap="xs" mt="xs">
                  <Radio value="FULL" label={told.titleChoices.FULL} />
                  <Radio value="NONE" label={told.titleChoices.NONE} />
                </Stack>
              </Radio.Group>
              <Radio.Group label={told.websites} {...form.getInputProps('websites')}>
                <Stack gap="xs" mt="xs">
                  <Radio value="FULL" label={told.siteChoices.FULL} />
                  <Radio value="DOMAIN" label={told.siteChoices.DOMAIN} />
                  <Radio value="NONE" label={told.siteChoices.NONE} />
                </Stack>
              </Radio.Group>
            </FormPart>
            <FormPart title={told.time} lead={told.zone(formatTimeZone(timeZone))}>
              <NumberInput label={told.idle} suffix={told.minutes} min={0.5} max={60} {...form.getInputProps('idleMinutes')} />
              <Switch label={told.limited} {...form.getInputProps('limited', { type: 'checkbox' })} />
              {draft.limited ? (
                <>
                  <Checkbox.Group label={told.days} {...form.getInputProps('days')}>
                    <Group gap="sm" mt="xs">
                      {texts.policy.days.map((name, index) => (
                        <Checkbox key={name} value={String(index + 1)} label={name} />
                      ))}
                    </Group>
                  </Checkbox.Group>
                  <SimpleGrid cols={2}>
                    <TextInput type="time" label={told.from} {...form.getInputProps('from')} />
                    <TextInput type="time" label={told.to} {...form.getInputProps('to')} />
                  </SimpleGrid>
                </>
              ) : null}
            </FormPart>
            <FormError error={save.error} />
            <Group justify="flex-end">
              <UnsavedChanges dirty={form.isDirty()} />
              <Button variant="default" onClick={() => form.reset()} disabled={!form.isDirty()}>
                {told.undo}
              </Button>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {texts.common.save}
              </Button>
            </Group>
          </Stack>
        </Panel>
        <Panel title={told.meaning}>
          <PolicyWords policy={preview} timeZone={timeZone} />
        </Panel>
      </div>
    </form>
  );
}
