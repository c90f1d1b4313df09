import { Button, Group, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api/api-error';
import type { Plan } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { formatCount } from '../../../lib/format/number';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useCreatePlan } from '../api/create-plan';
import { useUpdatePlan } from '../api/update-plan';
import { draftOf, PLAN_FIELDS, proposedCode, toPlan, validatePlan, type PlanDraft } from '../hooks/plan-draft';
import { planRefusal } from '../hooks/plan-refusal';

interface PlanFormProps {
  /** Null makes a new one. */
  plan: Plan | null;
  onClose: () => void;
}

export function PlanForm({ plan, onClose }: PlanFormProps) {
  const told = texts.plans.form;
  const create = useCreatePlan();
  const update = useUpdatePlan(plan?.code ?? '');
  const { isPending, error } = plan === null ? create : update;
  const form = useForm<PlanDraft>({ mode: 'uncontrolled', initialValues: draftOf(plan), validate: validatePlan });
  const taken = error instanceof ApiError && error.code === 'CONFLICT';

  function submit(draft: PlanDraft): void {
    const { code, ...rest } = toPlan(draft);
    const after = {
      onSuccess: ({ name }: { name: string }) => {
        toastDone(plan === null ? told.created(name) : told.saved(name));
        onClose();
      },
      onError: (problem: Error) => {
        const { maxStorageMb: storageGb, ...others } = fieldErrors(problem, PLAN_FIELDS);
        const conflict = problem instanceof ApiError && problem.code === 'CONFLICT';
        form.setErrors({ ...others, ...(storageGb === undefined ? {} : { storageGb }), ...(conflict ? { code: told.codeTaken } : {}) });
      },
    };
    if (plan === null) create.mutate({ code, ...rest }, after);
    else update.mutate(rest, after);
  }

  /** The code follows the name until somebody has typed one. */
  function leaveName(): void {
    const { name, code } = form.getValues();
    if (plan === null && code === '') form.setFieldValue('code', proposedCode(name));
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit)} aria-label={plan === null ? told.newTitle : told.editTitle(plan.name)}>
      <Stack gap="lg">
        {plan === null ? null : (
          <Text c="dimmed">{told.editLead(plan.companies, formatCount(plan.companies))}</Text>
        )}
        <TextInput label={told.name} data-autofocus key={form.key('name')} {...form.getInputProps('name')} onBlur={leaveName} />
        <TextInput
          label={told.code}
          description={told.codeHint}
          disabled={plan !== null}
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <NumberInput label={told.price} prefix="$" min={0} decimalScale={2} thousandSeparator="," hideControls key={form.key('price')} {...form.getInputProps('price')} />
          <NumberInput label={told.seats} min={1} allowDecimal={false} thousandSeparator="," hideControls key={form.key('maxEmployees')} {...form.getInputProps('maxEmployees')} />
          <NumberInput label={told.storage} min={0} decimalScale={3} thousandSeparator="," hideControls key={form.key('storageGb')} {...form.getInputProps('storageGb')} />
          <NumberInput label={told.retention} min={1} allowDecimal={false} hideControls key={form.key('screenshotRetentionDays')} {...form.getInputProps('screenshotRetentionDays')} />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {told.retentionHint}
        </Text>
        <Textarea label={told.features} description={told.featuresHint} autosize minRows={3} maxRows={10} key={form.key('features')} {...form.getInputProps('features')} />
        {taken ? null : <FormError error={error} sentence={planRefusal(error)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={isPending}>
            {plan === null ? told.create : texts.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
