import { NumberInput, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { PLAN_CODES, type PlanCode } from '#contracts';
import { DialogForm } from '../../../components/dialog-form';
import { ApiError } from '../../../lib/api/api-error';
import type { CompanyDetail } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangePlan } from '../api/change-plan';
import { paidAmount } from '../hooks/paid-amount';

interface ChangePlanFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

const told = texts.companyActions.plan;
const { plans } = texts.common;

export function ChangePlanForm({ company, onClose }: ChangePlanFormProps) {
  const [plan, setPlan] = useState<PlanCode | null>(null);
  const [paid, setPaid] = useState<number | string>('');
  const changePlan = useChangePlan(company.id);
  const options = PLAN_CODES.filter((code) => code !== company.plan).map((value) => ({ value, label: plans[value] }));

  function submit(): void {
    if (plan === null) return;
    changePlan.mutate(
      { plan, ...paidAmount(paid) },
      {
        onSuccess: () => {
          toastDone(told.done(company.name, plans[plan]));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onCancel={onClose}
      submit={plan === null ? told.submitNone : told.submit(plans[plan])}
      pending={changePlan.isPending}
      error={changePlan.error}
      sentence={tooSmall(changePlan.error)}
      disabled={plan === null}
    >
      <Select
        label={told.label}
        description={`${told.current}: ${plans[company.plan]}`}
        placeholder={told.choose}
        data={options}
        value={plan}
        onChange={setPlan}
        data-autofocus
      />
      <NumberInput
        label={`${told.paid} (USD, ${texts.common.optional})`}
        min={0}
        decimalScale={2}
        hideControls
        prefix="$"
        thousandSeparator=","
        value={paid}
        onChange={setPaid}
      />
      <Text aria-live="polite" mih={63}>
        {plan === null ? null : told.consequence(company.name, plans[company.plan], plans[plan])}
      </Text>
    </DialogForm>
  );
}

function tooSmall(error: unknown): string | null {
  const limit = error instanceof ApiError ? error.limit : null;
  if (limit === null) return null;
  return told.tooSmall(told.resources[limit.resource], formatCount(limit.used), formatCount(limit.limit));
}
