import { Drawer, Modal } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import type { Plan } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { PlanForm } from './plan-form';
import { RetireForm } from './retire-form';

/** What the address names: `?action=new`, `?plan=PRO&action=edit`, `?plan=PRO&action=retire`. */
export function PlanDialogs({ plans }: { plans: readonly Plan[] }) {
  const { parameters, change } = useAddress();
  const told = texts.plans;
  const action = parameters.get('action');
  const plan = plans.find(({ code }) => code === parameters.get('plan')) ?? null;
  const close = () => change({ plan: null, action: null }, { replace: true });
  const closeButtonProps = { 'aria-label': texts.common.close };
  const edits = action === 'edit' && plan !== null;
  const retires = action === 'retire' && plan !== null;
  return (
    <>
      <Drawer
        opened={action === 'new' || edits}
        onClose={close}
        title={edits ? told.form.editTitle(plan.name) : told.form.newTitle}
        size={500}
        closeOnClickOutside={false}
        closeButtonProps={closeButtonProps}
      >
        {edits ? <PlanForm key={plan.code} plan={plan} onClose={close} /> : action === 'new' ? <PlanForm plan={null} onClose={close} /> : null}
      </Drawer>
      <Modal
        opened={retires}
        onClose={close}
        title={retires ? (plan.retiredAt === null ? told.retire : told.revive).title(plan.name) : ''}
        closeButtonProps={closeButtonProps}
      >
        {retires ? <RetireForm plan={plan} onClose={close} /> : null}
      </Modal>
    </>
  );
}
