import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { EmployeesTable } from '../../features/employees/components/employees-table';
import { InviteDrawer } from '../../features/employees/components/invite-drawer';
import { PersonDialogs } from '../../features/employees/components/person-dialogs';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';

/** The drawer is part of the address: `?drawer=invite`. */
export function Component() {
  const { parameters, change } = useAddress();
  const role = roleOf(useSession());
  const mayInvite = role !== null && ROLE_PERMISSIONS[role].includes('employees:write');
  const open = () => change({ drawer: 'invite' });
  return (
    <Page
      title={texts.employees.title}
      controls={
        mayInvite ? (
          <Button leftSection={<IconUserPlus size={16} />} onClick={open}>
            {texts.employees.invite}
          </Button>
        ) : null
      }
    >
      <EmployeesTable mayInvite={mayInvite} onInvite={open} />
      {mayInvite ? <PersonDialogs /> : null}
      <InviteDrawer
        opened={mayInvite && parameters.get('drawer') === 'invite'}
        onClose={() => change({ drawer: null }, { replace: true })}
      />
    </Page>
  );
}
