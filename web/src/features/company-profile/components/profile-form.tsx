import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../../components/form-error';
import { TimezoneSelect } from '../../../components/timezone-select';
import type { CompanyProfile } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { all, atMost, email, required } from '../../../lib/form/rules';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useUpdateCompanyProfile } from '../api/update-company-profile';

const NAME_LIMIT = 120;
const PHONE_LIMIT = 40;
const FIELDS = ['email', 'contactPerson', 'contactPhone', 'timezone'] as const;

/** How the provider reaches the company, and where its days begin. Its name is the provider's to change. */
export function ProfileForm({ company }: { company: CompanyProfile['company'] }) {
  const told = texts.settings.profile;
  const fields = texts.companies.form;
  const update = useUpdateCompanyProfile();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      email: company.email,
      contactPerson: company.contactPerson ?? '',
      contactPhone: company.contactPhone ?? '',
      timezone: company.timezone,
    },
    validate: {
      email: all(required(texts.common.fields.words.companyEmail), email()),
      contactPerson: atMost(NAME_LIMIT),
      contactPhone: atMost(PHONE_LIMIT),
    },
  });

  function submit(draft: typeof form.values): void {
    const body = {
      email: draft.email.trim(),
      contactPerson: draft.contactPerson.trim() || null,
      contactPhone: draft.contactPhone.trim() || null,
      timezone: draft.timezone,
    };
    update.mutate(body, {
      onSuccess: () => toastDone(told.done),
      onError: (error) => form.setErrors(fieldErrors(error, FIELDS)),
    });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit)} aria-label={told.title}>
      <Stack gap="md" maw={520}>
        <TextInput label={fields.name} value={company.name} readOnly variant="filled" description={told.nameHint} />
        <TextInput label={fields.email} type="email" key={form.key('email')} {...form.getInputProps('email')} />
        <TextInput label={fields.contactPerson} key={form.key('contactPerson')} {...form.getInputProps('contactPerson')} />
        <TextInput label={fields.contactPhone} type="tel" key={form.key('contactPhone')} {...form.getInputProps('contactPhone')} />
        <TimezoneSelect label={fields.timezone} description={told.timezoneHint} key={form.key('timezone')} {...form.getInputProps('timezone')} />
        <FormError error={update.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={update.isPending}>
            {texts.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
