import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DialogForm } from '../../../components/dialog-form';
import { TimezoneSelect } from '../../../components/timezone-select';
import { ApiError } from '../../../lib/api/api-error';
import type { CompanyDetail } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { all, atMost, email, required } from '../../../lib/form/rules';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useUpdateCompany } from '../api/update-company';

const NAME_LIMIT = 120;
const PHONE_LIMIT = 40;
const FIELDS = ['name', 'email', 'contactPerson', 'contactPhone', 'timezone'] as const;

interface EditCompanyFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

export function EditCompanyForm({ company, onClose }: EditCompanyFormProps) {
  const told = texts.companyActions.edit;
  const fields = texts.companies.form;
  const update = useUpdateCompany(company.id);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: company.name,
      email: company.email,
      contactPerson: company.contactPerson ?? '',
      contactPhone: company.contactPhone ?? '',
      timezone: company.timezone,
    },
    validate: {
      name: all(required(texts.common.fields.words.companyName), atMost(NAME_LIMIT)),
      email: all(required(texts.common.fields.words.companyEmail), email()),
      contactPerson: atMost(NAME_LIMIT),
      contactPhone: atMost(PHONE_LIMIT),
    },
  });
  const taken = update.error instanceof ApiError && update.error.code === 'CONFLICT';

  function submit(draft: typeof form.values): void {
    const body = {
      name: draft.name.trim(),
      email: draft.email.trim(),
      contactPerson: draft.contactPerson.trim() || null,
      contactPhone: draft.contactPhone.trim() || null,
      timezone: draft.timezone,
    };
    update.mutate(body, {
      onSuccess: ({ name }) => {
        toastDone(told.done(name));
        onClose();
      },
      onError: (error) => {
        const conflict = error instanceof ApiError && error.code === 'CONFLICT';
        form.setErrors({ ...fieldErrors(error, FIELDS), ...(conflict ? { name: fields.nameTaken } : {}) });
      },
    });
  }

  return (
    <DialogForm
      onSubmit={form.onSubmit(submit)}
      onCancel={onClose}
      submit={told.submit}
      pending={update.isPending}
      error={taken ? null : update.error}
    >
      <TextInput label={fields.name} data-autofocus autoComplete="off" key={form.key('name')} {...form.getInputProps('name')} />
      <TextInput label={fields.email} type="email" autoComplete="off" key={form.key('email')} {...form.getInputProps('email')} />
      <TextInput label={fields.contactPerson} autoComplete="off" key={form.key('contactPerson')} {...form.getInputProps('contactPerson')} />
      <TextInput label={fields.contactPhone} type="tel" autoComplete="off" key={form.key('contactPhone')} {...form.getInputProps('contactPhone')} />
      <TimezoneSelect label={fields.timezone} description={told.timezoneHint} key={form.key('timezone')} {...form.getInputProps('timezone')} />
    </DialogForm>
  );
}
