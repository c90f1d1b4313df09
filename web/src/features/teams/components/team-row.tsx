import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api/api-error';
import type { Team } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRemoveTeam } from '../api/remove-team';
import { useRenameTeam } from '../api/rename-team';
import classes from './teams-drawer.module.css';

const NAME_MAX = 80;

export function TeamRow({ team, mayChange }: { team: Team; mayChange: boolean }) {
  const told = texts.teams;
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const close = () => setDoing(null);
  if (doing === 'rename') return <RenameTeam team={team} onClose={close} />;
  if (doing === 'remove') return <RemoveTeam team={team} onClose={close} />;
  return (
    <li className={classes.row}>
      <span className={classes.name} title={team.name}>
        {team.name}
      </span>
      <span className={classes.count}>{told.people(formatCount(team.people), team.people === 1)}</span>
      {mayChange ? (
        <>
          <ActionIcon size={32} aria-label={told.rename.menu(team.name)} onClick={() => setDoing('rename')}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon size={32} aria-label={told.remove.menu(team.name)} onClick={() => setDoing('remove')}>
            <IconTrash size={16} />
          </ActionIcon>
        </>
      ) : null}
    </li>
  );
}

function RenameTeam({ team, onClose }: { team: Team; onClose: () => void }) {
  const told = texts.teams;
  const [name, setName] = useState(team.name);
  const rename = useRenameTeam(team.id);
  const wanted = name.trim();

  function submit(): void {
    if (wanted === '') return;
    rename.mutate(wanted, {
      onSuccess: () => {
        toastDone(told.rename.done(wanted));
        onClose();
      },
    });
  }

  return (
    <li>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <TextInput label={told.name} value={name} maxLength={NAME_MAX} autoFocus onChange={(event) => setName(event.currentTarget.value)} />
          <FormError error={rename.error} sentence={rename.error instanceof ApiError && rename.error.code === 'CONFLICT' ? told.taken : null} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {texts.common.cancel}
            </Button>
            <Button type="submit" loading={rename.isPending} disabled={wanted === ''}>
              {told.rename.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </li>
  );
}

function RemoveTeam({ team, onClose }: { team: Team; onClose: () => void }) {
  const told = texts.teams.remove;
  const remove = useRemoveTeam(team.id);
  return (
    <li>
      <Stack gap="sm">
        <Text>{told.sure(team.name)}</Text>
        <FormError error={remove.error} sentence={null} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {texts.common.cancel}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: () => toastDone(told.done(team.name)) })}>
            {told.submit}
          </Button>
        </Group>
      </Stack>
    </li>
  );
}
