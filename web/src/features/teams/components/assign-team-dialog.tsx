import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useAssignTeam } from '../api/assign-team';
import { useTeams } from '../api/get-teams';

const NONE = 'none';

/** The dialog that the address names: `?person=…&action=team`. `person` undefined: on its way. */
export function AssignTeamDialog({ person }: { person: Employee | undefined }) {
  const { parameters, change } = useAddress();
  const opened = parameters.get('action') === 'team' && parameters.get('person') !== null;
  const close = () => change({ person: null, action: null }, { replace: true });
  return (
    <Modal opened={opened} onClose={close} title={texts.teams.assign.menu} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': texts.common.close }}>
      {!opened ? null : person === undefined ? <Waiting h={140} /> : <AssignTeamForm key={person.id} person={person} onClose={close} />}
    </Modal>
  );
}

function AssignTeamForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.teams;
  const teams = useTeams();
  const assign = useAssignTeam([person.id]);
  const [chosen, setChosen] = useState(person.team?.id ?? NONE);
  const items = teams.data?.items ?? [];

  function submit(): void {
    assign.mutate(chosen === NONE ? null : chosen, {
      onSuccess: () => {
        const team = items.find(({ id }) => id === chosen);
        toastDone(team === undefined ? told.assign.released(person.name) : told.assign.done(person.name, team.name));
        onClose();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={told.assign.submit}
      pending={assign.isPending}
      error={assign.error ?? teams.error}
      disabled={teams.data === undefined}
    >
      <Select
        label={told.assign.label(person.name)}
        value={chosen}
        onChange={(value) => setChosen(value ?? NONE)}
        allowDeselect={false}
        data-autofocus
        data={[{ value: NONE, label: told.none }, ...items.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </DialogForm>
  );
}
