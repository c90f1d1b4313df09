import { Select, type SelectProps } from '@mantine/core';
import type { Plan } from '../../../lib/api/types';
import { formatMoney } from '../../../lib/format/money';
import { formatCount } from '../../../lib/format/number';
import { formatStorageLimit } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import { usePlans } from '../../../lib/companies/get-plans';
import classes from './plan-select.module.css';

interface PlanSelectProps extends Omit<SelectProps, 'data' | 'renderOption'> {
  /** The plan that cannot be chosen, because the company has it. */
  except?: string;
}

/** The plans that are sold, with what they allow and cost. */
export function PlanSelect({ except, ...props }: PlanSelectProps) {
  const plans = usePlans();
  const sold = (plans.data?.items ?? []).filter((plan) => plan.retiredAt === null && plan.code !== except);
  const byCode = new Map(sold.map((plan) => [plan.code, plan]));
  return (
    <Select
      {...props}
      data={sold.map((plan) => ({ value: plan.code, label: plan.name }))}
      disabled={plans.isPending}
      error={plans.isError ? texts.companies.form.plansFailed : props.error}
      renderOption={({ option }) => <PlanOption name={option.label} plan={byCode.get(option.value)} />}
    />
  );
}

function PlanOption({ name, plan }: { name: string; plan: Plan | undefined }) {
  return (
    <span className={classes.option}>
      <span className={classes.name}>{name}</span>
      {plan === undefined ? null : (
        <span className={classes.limits}>
          {texts.companies.form.planOffers(
            formatCount(plan.maxEmployees),
            formatStorageLimit(plan.maxStorageMb),
            formatMoney(plan.price),
          )}
        </span>
      )}
    </span>
  );
}
