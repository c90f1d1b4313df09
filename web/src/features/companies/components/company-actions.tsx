import { Button, Menu } from '@mantine/core';
import { IconArrowsExchange, IconChevronDown, IconKey, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useAddress } from '../../../lib/address/use-address';
import type { CompanyDetail } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { possibleActions, type CompanyAction } from '../hooks/possible-actions';

/** What can be done to this company now. Each opens a dialog that names what follows from it. */
export function CompanyActions({ company }: { company: CompanyDetail }) {
  const { change } = useAddress();
  const told = texts.companyActions;
  const looks = {
    plan: { icon: IconArrowsExchange, label: told.plan.menu },
    reactivate: {
      icon: IconPlayerPlay,
      label: company.status === 'TRIAL' ? told.reactivate.menuTrial : told.reactivate.menu,
    },
    rotate: { icon: IconKey, label: told.rotate.menu },
    suspend: { icon: IconPlayerPause, label: told.suspend.menu },
  } satisfies Record<CompanyAction, unknown>;

  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={15} />}>
          {texts.company.actions}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {possibleActions(company).map((action) => {
          const { icon: Icon, label } = looks[action];
          return (
            <Menu.Item
              key={action}
              leftSection={<Icon size={16} />}
              {...(action === 'suspend' ? { color: 'red' } : {})}
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
