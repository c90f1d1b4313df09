import { Button, Menu } from '@mantine/core';
import {
  IconArrowsExchange, IconChevronDown, IconEye, IconKey, IconPencil, IconPlayerPause, IconPlayerPlay, IconX,
} from '@tabler/icons-react';
import { useAddress } from '../../../lib/address/use-address';
import type { CompanyDetail } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { possibleActions, TAKING_AWAY, type CompanyAction } from '../hooks/possible-actions';

/** What can be done to this company now. Each opens a dialog that names what follows from it. */
export function CompanyActions({ company }: { company: CompanyDetail }) {
  const { change } = useAddress();
  const told = texts.companyActions;
  const looks = {
    edit: { icon: IconPencil, label: told.edit.menu },
    plan: { icon: IconArrowsExchange, label: told.plan.menu },
    reactivate: {
      icon: IconPlayerPlay,
      label: company.status === 'TRIAL' ? told.reactivate.menuTrial : told.reactivate.menu,
    },
    key: { icon: IconEye, label: told.key.menu },
    rotate: { icon: IconKey, label: told.rotate.menu },
    suspend: { icon: IconPlayerPause, label: told.suspend.menu },
    cancel: { icon: IconX, label: told.cancel.menu },
  } satisfies Record<CompanyAction, unknown>;

  const actions = possibleActions(company);
  if (actions.length === 0) return null;

  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={15} />}>
          {texts.company.actions}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const { icon: Icon, label } = looks[action];
          return (
            <Menu.Item
              key={action}
              leftSection={<Icon size={16} />}
              {...(TAKING_AWAY.has(action) ? { color: 'red' } : {})}
              onClick={() => change({ action })}
            >
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
