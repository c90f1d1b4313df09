import { Button, ColorInput, Group, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DATE_FORMATS, FIRST_DAYS_OF_WEEK, type FirstDayOfWeek } from '#contracts';
import { FormError } from '../../../components/form-error';
import { FormPart } from '../../../components/form-part';
import { UnsavedChanges } from '../../../components/unsaved-changes';
import type { Presentation } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangePresentation } from '../api/change-presentation';
import { colourHint, colourProblem } from '../hooks/colour-words';
import { currencyChoices } from '../hooks/currency-choices';
import { LogoField } from './logo-field';

const FIELDS = ['currency', 'dateFormat', 'firstDayOfWeek', 'colour'] as const;
/** White text can be read on each. */
const PALETTE = ['#0b5cad', '#0b7285', '#2b7a3e', '#7a5c00', '#b3450b', '#b3261e', '#a61e60', '#6741d9', '#3b4252'];

export function PresentationForm({ presentation, company }: { presentation: Presentation; company: string }) {
  const told = texts.presentation;
  const save = useChangePresentation();
  const form = useForm({
    initialValues: {
      currency: presentation.currency,
      dateFormat: presentation.dateFormat,
      firstDayOfWeek: String(presentation.firstDayOfWeek),
      colour: presentation.colour ?? '',
    },
    validate: { colour: colourProblem },
  });
  const dirty = form.isDirty();

  function submit({ currency, dateFormat, firstDayOfWeek, colour }: typeof form.values): void {
    const body = {
      currency,
      dateFormat,
      firstDayOfWeek: Number(firstDayOfWeek) as FirstDayOfWeek,
      colour: colour.trim().toLowerCase() || null,
    };
    save.mutate(body, {
      onSuccess: () => {
        form.resetDirty();
        toastDone(told.done);
      },
      onError: (error) => form.setErrors(fieldErrors(error, FIELDS)),
    });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit)} aria-label={told.title}>
      <Stack gap="xl" maw={520}>
        <FormPart title={told.formats}>
          <Select label={told.currency} data={currencyChoices(form.values.currency)} searchable allowDeselect={false} {...form.getInputProps('currency')} />
          <Select
            label={told.dateFormat}
            data={DATE_FORMATS.map((value) => ({ value, label: told.dateFormats[value] }))}
            allowDeselect={false}
            {...form.getInputProps('dateFormat')}
          />
          <Select
            label={told.firstDay}
            data={FIRST_DAYS_OF_WEEK.map((day) => ({ value: String(day), label: told.firstDays[day] }))}
            allowDeselect={false}
            {...form.getInputProps('firstDayOfWeek')}
          />
        </FormPart>
        <FormPart title={told.brand}>
          <LogoField company={company} hasLogo={presentation.logo !== null} />
          <ColorInput
            label={told.colour}
            description={colourHint(form.values.colour)}
            placeholder={told.noColour}
            format="hex"
            // Its button has no name for those who do not see it.
            withEyeDropper={false}
            swatches={PALETTE}
            swatchesPerRow={PALETTE.length}
            {...form.getInputProps('colour')}
          />
        </FormPart>
        <FormError error={save.error} />
        <Group justify="flex-end">
          <UnsavedChanges dirty={dirty} />
          <Button variant="default" onClick={() => form.reset()} disabled={!dirty}>
            {texts.policy.form.undo}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!dirty}>
            {texts.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
