import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../../components/form-error';
import { FormPart } from '../../../components/form-part';
import { ApiError } from '../../../lib/api/api-error';
import type { CreatedCompany } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useCreateCompany } from '../api/create-company';
import { COMPANY_FIELDS, emptyCompany, toNewCompany, validateCompany } from '../hooks/company-draft';
import { PlanSelect } from './plan-select';
import { TimezoneSelect } from '../../../components/timezone-select';

interface CreateCompanyFormProps {
  onCreated: (created: CreatedCompany) => void;
  onCancel: () => void;
}

export function CreateCompanyForm({ onCreated, onCancel }: CreateCompanyFormProps) {
  const told = texts.companies.form;
  const create = useCreateCompany();
  const form = useForm({ mode: 'uncontrolled', initialValues: emptyCompany(), validate: validateCompany });

  function submit(draft: ReturnType<typeof emptyCompany>): void {
    create.mutate(toNewCompany(draft), {
      onSuccess: (created) => {
        toastDone(texts.companies.created.toast(created.company.name));
        onCreated(created);
      },
      onError: (error) => {
        form.setErrors({
          ...fieldErrors(error, COMPANY_FIELDS),
          ...(isNameTaken(error) ? { name: told.nameTaken } : {}),
        });
      },
    });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit)} aria-label={told.title}>
      <Stack gap="xl">
        <FormPart title={told.companyPart} lead={told.lead}>
          <TextInput label={told.name} withAsterisk data-autofocus autoComplete="off" key={form.key('name')} {...form.getInputProps('name')} />
          <TextInput label={told.email} withAsterisk type="email" autoComplete="off" key={form.key('email')} {...form.getInputProps('email')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput label={told.contactPerson} autoComplete="off" key={form.key('contactPerson')} {...form.getInputProps('contactPerson')} />
            <TextInput label={told.contactPhone} type="tel" autoComplete="off" key={form.key('contactPhone')} {...form.getInputProps('contactPhone')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <PlanSelect label={told.plan} key={form.key('plan')} {...form.getInputProps('plan')} />
            <TimezoneSelect label={told.timezone} description={told.timezoneHint} key={form.key('timezone')} {...form.getInputProps('timezone')} />
          </SimpleGrid>
        </FormPart>
        <FormPart title={told.adminPart} lead={told.adminLead}>
          <TextInput label={told.adminName} autoComplete="off" key={form.key('admin.name')} {...form.getInputProps('admin.name')} />
          <TextInput label={told.adminEmail} type="email" autoComplete="off" key={form.key('admin.email')} {...form.getInputProps('admin.email')} />
        </FormPart>
        {isNameTaken(create.error) ? null : <FormError error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {told.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isNameTaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'CONFLICT';
}
