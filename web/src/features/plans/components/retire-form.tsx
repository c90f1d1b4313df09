import { Text } from '@mantine/core';
import { DialogForm } from '../../../components/dialog-form';
import type { Plan } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useUpdatePlan } from '../api/update-plan';

interface RetireFormProps {
  plan: Plan;
  onClose: () => void;
}

/** Takes a plan off the offer, or puts it back. Nobody who has it notices either. */
export function RetireForm({ plan, onClose }: RetireFormProps) {
  const retires = plan.retiredAt === null;
  const told = retires ? texts.plans.retire : texts.plans.revive;
  const update = useUpdatePlan(plan.code);

  function submit(): void {
    update.mutate(
      { retired: retires },
      {
        onSuccess: () => {
          toastDone(told.done(plan.name));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={told.submit}
      pending={update.isPending}
      error={update.error}
      takesAway={retires}
    >
      <Text>{told.consequence(plan.companies, formatCount(plan.companies))}</Text>
    </DialogForm>
  );
}
