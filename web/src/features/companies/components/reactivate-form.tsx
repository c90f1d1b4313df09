import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { REACTIVATION_DAYS } from '#contracts';
import { DialogForm } from '../../../components/dialog-form';
import { ApiError } from '../../../lib/api/api-error';
import type { CompanyDetail } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useReactivateCompany } from '../api/reactivate-company';
import { paidAmount } from '../hooks/paid-amount';

const MOST_DAYS = 3_660;

interface ReactivateFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

/** Serves the company again; of a trial it makes a subscription. */
export function ReactivateForm({ company, onClose }: ReactivateFormProps) {
  const told = texts.companyActions.reactivate;
  const trial = company.status === 'TRIAL';
  const [days, setDays] = useState<number | string>(REACTIVATION_DAYS);
  const [paid, setPaid] = useState<number | string>('');
  // As it stood when this was opened: what has been loaded anew since then is not what the owner has read.
  const [seenExpiresAt] = useState(company.subscriptionExpiresAt);
  const reactivate = useReactivateCompany(company.id);
  const whole = Number(days);
  const fine = Number.isInteger(whole) && whole >= 1 && whole <= MOST_DAYS;

  function submit(): void {
    if (!fine) return;
    reactivate.mutate(
      { days: whole, seenExpiresAt, ...paidAmount(paid) },
      {
        onSuccess: () => {
          toastDone(trial ? told.doneTrial(company.name) : told.done(company.name));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={trial ? told.submitTrial : told.submit}
      pending={reactivate.isPending}
      error={reactivate.error}
      sentence={reactivate.error instanceof ApiError && reactivate.error.code === 'CONFLICT' ? told.changed : null}
      disabled={!fine}
    >
      <NumberInput
        label={told.days}
        allowDecimal={false}
        allowNegative={false}
        value={days}
        onChange={setDays}
        error={fine ? null : told.daysWrong(MOST_DAYS)}
        data-autofocus
      />
      <NumberInput
        label={`${texts.companyActions.plan.paid} (USD, ${texts.common.optional})`}
        min={0}
        decimalScale={2}
        hideControls
        prefix="$"
        thousandSeparator=","
        value={paid}
        onChange={setPaid}
      />
      <Text aria-live="polite">
        {fine ? (trial ? told.consequenceTrial(whole) : told.consequence(whole)) : null}
      </Text>
    </DialogForm>
  );
}
