import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCoins, IconDots, IconEraser, IconMail, IconMailX, IconPlayerPause, IconPlayerPlay, IconUserCog, IconUserMinus, IconUsersGroup, type TablerIcon,
} from '@tabler/icons-react';
import { useAddress } from '../../../lib/address/use-address';
import type { Employee } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { mayHaveRate, possiblePersonActions, type PersonAction } from '../hooks/possible-person-actions';

const ICONS: Readonly<Record<PersonAction, TablerIcon>> = {
  resend: IconMail,
  revoke: IconMailX,
  role: IconUserCog,
  suspend: IconPlayerPause,
  restore: IconPlayerPlay,
  remove: IconUserMinus,
  erase: IconEraser,
};

/** What takes something away that does not come back. */
const TAKES_AWAY: readonly PersonAction[] = ['revoke', 'remove', 'erase'];

/** Each action opens a dialog that names what follows from it: `?person=…&action=suspend`. */
export function PersonMenu({ person }: { person: Employee }) {
  const { change } = useAddress();
  const told = texts.people;
  const actions = possiblePersonActions(person);
  if (actions.length === 0) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={32} aria-label={told.menu(person.name)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person.status === 'REMOVED' ? null : (
          <Menu.Item leftSection={<IconUsersGroup size={16} />} onClick={() => change({ person: person.id, action: 'team' })}>
            {texts.teams.assign.menu}
          </Menu.Item>
        )}
        {mayHaveRate(person) ? (
          <Menu.Item leftSection={<IconCoins size={16} />} onClick={() => change({ person: person.id, action: 'rate' })}>
            {texts.rates.menu}
          </Menu.Item>
        ) : null}
        {actions.map((action) => {
          const Icon = ICONS[action];
          return (
            <Menu.Item
              key={action}
              leftSection={<Icon size={16} />}
              {...(TAKES_AWAY.includes(action) ? { color: 'red' } : {})}
              onClick={() => change({ person: person.id, action })}
            >
              {told[action].menu}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
