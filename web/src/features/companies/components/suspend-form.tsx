import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DialogForm } from '../../../components/dialog-form';
import type { CompanyDetail } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { all, atMost, required } from '../../../lib/form/rules';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useSuspendCompany } from '../api/suspend-company';

const REASON_LIMIT = 500;

interface SuspendFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

export function SuspendForm({ company, onClose }: SuspendFormProps) {
  const told = texts.companyActions.suspend;
  const suspend = useSuspendCompany(company.id);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reason: '' },
    validate: { reason: all(required(texts.common.fields.words.reason), atMost(REASON_LIMIT)) },
  });

  function submit({ reason }: { reason: string }): void {
    suspend.mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          toastDone(told.done(company.name));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error, ['reason'])),
      },
    );
  }

  return (
    <DialogForm
      onSubmit={form.onSubmit(submit)}
      onCancel={onClose}
      submit={told.submit}
      pending={suspend.isPending}
      error={suspend.error}
      takesAway
    >
      <Text>{told.consequence}</Text>
      <Textarea
        label={told.reason}
        description={told.reasonHint}
        autosize
        minRows={2}
        data-autofocus
        key={form.key('reason')}
        {...form.getInputProps('reason')}
      />
    </DialogForm>
  );
}
