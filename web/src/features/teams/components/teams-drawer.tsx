import { Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { FormError } from '../../../components/form-error';
import { Waiting } from '../../../components/waiting';
import { ApiError } from '../../../lib/api/api-error';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useCreateTeam } from '../api/create-team';
import { useTeams } from '../api/get-teams';
import { TeamRow } from './team-row';
import classes from './teams-drawer.module.css';

const NAME_MAX = 80;

interface TeamsDrawerProps {
  opened: boolean;
  mayChange: boolean;
  onClose: () => void;
}

export function TeamsDrawer({ opened, mayChange, onClose }: TeamsDrawerProps) {
  const told = texts.teams;
  return (
    <Drawer opened={opened} onClose={onClose} title={told.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <Stack gap="lg">
        <Text c="dimmed">{told.lead}</Text>
        {mayChange ? <AddTeam /> : null}
        <TeamList mayChange={mayChange} />
      </Stack>
    </Drawer>
  );
}

function TeamList({ mayChange }: { mayChange: boolean }) {
  const told = texts.teams;
  const teams = useTeams();
  if (teams.data === undefined) {
    if (!teams.isError) return <Waiting h={160} />;
    return <ErrorPanel what={told.what} error={teams.error} onRetry={() => void teams.refetch()} retrying={teams.isFetching} />;
  }
  if (teams.data.items.length === 0) return <EmptyState icon={IconUsersGroup} title={told.empty.title} text={told.empty.text} />;
  return (
    <ul className={classes.list}>
      {teams.data.items.map((team) => (
        <TeamRow key={team.id} team={team} mayChange={mayChange} />
      ))}
    </ul>
  );
}

function AddTeam() {
  const told = texts.teams;
  const [name, setName] = useState('');
  const create = useCreateTeam();
  const wanted = name.trim();

  function submit(): void {
    if (wanted === '') return;
    create.mutate(wanted, {
      onSuccess: () => {
        toastDone(told.added(wanted));
        setName('');
      },
    });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput className={classes.field ?? ''} label={told.name} value={name} maxLength={NAME_MAX} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" disabled={wanted === ''} loading={create.isPending}>
          {told.add}
        </Button>
      </Group>
      <FormError error={create.error} sentence={create.error instanceof ApiError && create.error.code === 'CONFLICT' ? told.taken : null} />
    </form>
  );
}
