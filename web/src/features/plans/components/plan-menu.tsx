import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPencil } from '@tabler/icons-react';
import { useAddress } from '../../../lib/address/use-address';
import type { Plan } from '../../../lib/api/types';
import { texts } from '../../../texts';

/** What can be done with a plan; each opens what the address names: `?plan=PRO&action=edit`. */
export function PlanMenu({ plan }: { plan: Plan }) {
  const { change } = useAddress();
  const told = texts.plans;
  const offered = plan.retiredAt === null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={32} aria-label={told.menu(plan.name)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => change({ plan: plan.code, action: 'edit' })}>
          {told.edit}
        </Menu.Item>
        <Menu.Item
          leftSection={offered ? <IconArchive size={16} /> : <IconArchiveOff size={16} />}
          {...(offered ? { color: 'red' } : {})}
          onClick={() => change({ plan: plan.code, action: 'retire' })}
        >
          {offered ? told.retire.menu : told.revive.menu}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
