import { Modal } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useEmployee } from '../api/get-employee';
import { PERSON_ACTIONS, possiblePersonActions, type PersonAction } from '../hooks/possible-person-actions';
import { ChangeRoleForm } from './change-role-form';
import { ErasePersonForm } from './erase-person-form';
import { RemovePersonForm } from './remove-person-form';
import { ResendForm } from './resend-form';
import { RevokeForm } from './revoke-form';
import { StandingForm } from './standing-form';

/** The dialog that the address names: `?person=…&action=role`. */
export function PersonDialogs() {
  const { parameters, change } = useAddress();
  const named = parameters.get('action');
  const id = parameters.get('person') ?? '';
  const action = id === '' ? null : (PERSON_ACTIONS.find((candidate) => candidate === named) ?? null);
  const close = () => change({ person: null, action: null }, { replace: true });
  return (
    <Modal
      opened={action !== null}
      onClose={close}
      title={action === null ? '' : texts.people[action].menu}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {action === null ? null : <PersonDialog key={id + action} id={id} action={action} onClose={close} />}
    </Modal>
  );
}

function PersonDialog({ id, action, onClose }: { id: string; action: PersonAction; onClose: () => void }) {
  const employee = useEmployee(id);
  const person = employee.data;
  if (person === undefined) {
    if (!employee.isError) return <Waiting h={140} />;
    return (
      <ErrorPanel
        what={texts.people.what}
        error={employee.error}
        onRetry={() => void employee.refetch()}
        retrying={employee.isFetching}
      />
    );
  }
  if (action === 'resend') return <ResendForm person={person} onClose={onClose} />;
  if (!possiblePersonActions(person).includes(action)) return <p>{texts.people.notNow(person.name)}</p>;
  if (action === 'revoke') return <RevokeForm person={person} onClose={onClose} />;
  if (action === 'role') return <ChangeRoleForm person={person} onClose={onClose} />;
  if (action === 'remove') return <RemovePersonForm person={person} onClose={onClose} />;
  if (action === 'erase') return <ErasePersonForm person={person} onClose={onClose} />;
  return <StandingForm person={person} to={action === 'suspend' ? 'SUSPENDED' : 'ACTIVE'} onClose={onClose} />;
}
