import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { ApiError } from '../../../lib/api/api-error';
import type { CompanyDetail } from '../../../lib/api/types';
import { usePlans } from '../../../lib/companies/get-plans';
import { planName } from '../../../lib/companies/plan-name';
import { formatCount } from '../../../lib/format/number';
import { formatStorage } from '../../../lib/format/storage';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangePlan } from '../api/change-plan';
import { paidAmount } from '../hooks/paid-amount';
import { PlanDifference } from './plan-difference';
import { PlanSelect } from './plan-select';

interface ChangePlanFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

export function ChangePlanForm({ company, onClose }: ChangePlanFormProps) {
  const told = texts.companyActions.plan;
  const plans = usePlans();
  const [plan, setPlan] = useState<string | null>(null);
  const [paid, setPaid] = useState<number | string>('');
  const changePlan = useChangePlan(company.id);

  const planOf = (code: string | null) => plans.data?.items.find((candidate) => candidate.code === code);
  const [from, to] = [planOf(company.plan), planOf(plan)];

  function submit(): void {
    if (plan === null) return;
    changePlan.mutate(
      { plan, ...paidAmount(paid) },
      {
        onSuccess: () => {
          toastDone(told.done(company.name, planName(plan)));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={plan === null ? told.submitNone : told.submit(planName(plan))}
      pending={changePlan.isPending}
      error={changePlan.error}
      sentence={tooSmall(changePlan.error)}
      disabled={plan === null}
    >
      <PlanSelect
        label={told.label}
        description={`${told.current}: ${planName(company.plan)}`}
        placeholder={told.choose}
        except={company.plan}
        value={plan}
        onChange={setPlan}
        data-autofocus
      />
      {from === undefined || to === undefined ? null : <PlanDifference company={company} from={from} to={to} />}
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
        {plan === null ? null : told.consequence(company.name, planName(company.plan), planName(plan))}
        {from === undefined || to === undefined || to.screenshotRetentionDays >= from.screenshotRetentionDays ? null : (
          <Text span fw={600}>
            {' '}
            {told.deletes(texts.plans.days(formatCount(to.screenshotRetentionDays), to.screenshotRetentionDays))}
          </Text>
        )}
      </Text>
    </DialogForm>
  );
}

function tooSmall(error: unknown): string | null {
  const told = texts.companyActions.plan;
  const limit = error instanceof ApiError ? error.limit : null;
  if (limit === null) return null;
  const inWords = limit.resource === 'storage' ? formatStorage : formatCount;
  return told.tooSmall(told.resources[limit.resource], inWords(limit.used), inWords(limit.limit));
}
