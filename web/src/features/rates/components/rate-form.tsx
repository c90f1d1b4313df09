import { Checkbox, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { minorDigits } from '#contracts';
import { DateField } from '../../../components/date-field';
import { DialogForm } from '../../../components/dialog-form';
import type { Employee, Rates } from '../../../lib/api/types';
import { formatDate } from '../../../lib/format/date';
import { formatExactMoney } from '../../../lib/format/money';
import { numberSigns } from '../../../lib/format/number-signs';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useSetRate } from '../api/set-rate';
import { mostOf, rateOf, rateOn } from '../hooks/rate-draft';

interface RateFormProps {
  person: Employee;
  rates: Rates;
  today: string;
  onClose: () => void;
}

export function RateForm({ person, rates: { currency, items }, today, onClose }: RateFormProps) {
  const told = texts.rates;
  const set = useSetRate(person.id);
  const present = rateOn(items, today);
  const [amount, setAmount] = useState<number | string>('');
  const [validFrom, setValidFrom] = useState(today);
  const [ends, setEnds] = useState(false);
  const rate = rateOf({ amount, validFrom, ends }, currency);
  const tooMuch = !ends && Number(amount) > mostOf(currency);
  const digits = minorDigits(currency);

  function submit(): void {
    if (rate === null) return;
    set.mutate(rate, {
      onSuccess: () => {
        toastDone(ends ? told.ended(person.name, formatDate(validFrom)) : told.done(person.name, formatDate(validFrom)));
        onClose();
      },
    });
  }

  return (
    <DialogForm onSubmit={submit} onCancel={onClose} submit={told.submit} pending={set.isPending} error={set.error} disabled={rate === null}>
      <Text>
        {present === null ? told.noneNow(person.name) : told.now(person.name, formatExactMoney({ amount: present.amount ?? 0, currency: present.currency }), formatDate(present.validFrom))}
      </Text>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <NumberInput
            label={told.amount}
            min={0}
            decimalScale={digits}
            fixedDecimalScale
            allowNegative={false}
            hideControls
            {...numberSigns()}
            rightSection={
              <Text size="sm" c="dimmed" component="span">
                {currency}
              </Text>
            }
            rightSectionWidth={52}
            value={ends ? '' : amount}
            onChange={setAmount}
            disabled={ends}
            error={tooMuch ? told.tooMuch : null}
            data-autofocus
          />
          <DateField label={told.validFrom} value={validFrom} onChange={setValidFrom} />
        </SimpleGrid>
        {items.length === 0 ? null : <Checkbox label={told.ends} checked={ends} onChange={(event) => setEnds(event.currentTarget.checked)} />}
      </Stack>
      <Text size="sm" c="dimmed">
        {told.hint(person.name)}
      </Text>
    </DialogForm>
  );
}
