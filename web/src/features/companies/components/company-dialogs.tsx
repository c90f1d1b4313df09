import { Modal } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import type { CompanyDetail } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { possibleActions, type CompanyAction } from '../hooks/possible-actions';
import { CancelForm } from './cancel-form';
import { ChangePlanForm } from './change-plan-form';
import { EditCompanyForm } from './edit-company-form';
import { ReactivateForm } from './reactivate-form';
import { RotateKeyForm } from './rotate-key-form';
import { ShowKeyNote } from './show-key-note';
import { SuspendForm } from './suspend-form';

/** The dialog that the address names: `?action=suspend`. Each form starts fresh when it opens. */
export function CompanyDialogs({ company }: { company: CompanyDetail }) {
  const { parameters, change } = useAddress();
  const named = parameters.get('action');
  const action = possibleActions(company).find((candidate) => candidate === named) ?? null;
  const close = () => change({ action: null }, { replace: true });
  const forms = {
    edit: <EditCompanyForm company={company} onClose={close} />,
    plan: <ChangePlanForm company={company} onClose={close} />,
    suspend: <SuspendForm company={company} onClose={close} />,
    reactivate: <ReactivateForm company={company} onClose={close} />,
    key: <ShowKeyNote company={company} onClose={close} />,
    rotate: <RotateKeyForm company={company} onClose={close} />,
    cancel: <CancelForm company={company} onClose={close} />,
  } satisfies Record<CompanyAction, unknown>;
  return (
    <Modal
      opened={action !== null}
      onClose={close}
      title={action === null ? '' : titleOf(action, company)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {action === null ? null : forms[action]}
    </Modal>
  );
}

function titleOf(action: CompanyAction, { name, status }: CompanyDetail): string {
  const told = texts.companyActions;
  if (action === 'reactivate') return status === 'TRIAL' ? told.reactivate.titleTrial(name) : told.reactivate.title(name);
  if (action === 'plan') return told.plan.title;
  return told[action].title(name);
}
