import { Button, Modal, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { formatCount } from '../../../lib/format/number';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useAssignTeam } from '../api/assign-team';
import { useTeams } from '../api/get-teams';

/** What one request takes. */
const MOST_AT_ONCE = 200;
const NONE = 'none';

interface PutIntoTeamProps {
  employeeIds: readonly string[];
  onDone: () => void;
}

/** For several people at once: all of them or nobody. */
export function PutIntoTeam({ employeeIds, onDone }: PutIntoTeamProps) {
  const told = texts.teams.many;
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconUsersGroup size={16} />} onClick={open}>
        {told.open}
      </Button>
      <Modal opened={opened} onClose={close} title={told.title} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': texts.common.close }}>
        <PutIntoTeamForm
          employeeIds={employeeIds}
          onCancel={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      </Modal>
    </>
  );
}

function PutIntoTeamForm({ employeeIds, onCancel, onDone }: PutIntoTeamProps & { onCancel: () => void }) {
  const told = texts.teams;
  const teams = useTeams();
  const assign = useAssignTeam(employeeIds);
  const [chosen, setChosen] = useState<string | null>(null);
  const items = teams.data?.items ?? [];
  const count = formatCount(employeeIds.length);
  const one = employeeIds.length === 1;
  const tooMany = employeeIds.length > MOST_AT_ONCE;

  function submit(): void {
    if (chosen === null || tooMany) return;
    assign.mutate(chosen === NONE ? null : chosen, {
      onSuccess: () => {
        const team = items.find(({ id }) => id === chosen);
        toastDone(team === undefined ? told.many.released(count, one) : told.many.done(count, one, team.name));
        onDone();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onCancel}
      submit={told.assign.submit}
      pending={assign.isPending}
      error={assign.error ?? teams.error}
      disabled={chosen === null || tooMany}
    >
      <Text>{tooMany ? told.many.tooMany(formatCount(MOST_AT_ONCE)) : told.many.consequence}</Text>
      <Select
        label={told.many.label(count, one)}
        placeholder={told.many.pick}
        value={chosen}
        onChange={setChosen}
        allowDeselect={false}
        data-autofocus
        data={[...items.map(({ id, name }) => ({ value: id, label: name })), { value: NONE, label: told.none }]}
      />
    </DialogForm>
  );
}
