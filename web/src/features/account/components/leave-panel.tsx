import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import type { Membership } from '../../../lib/api/types';
import { useSession } from '../../../lib/session/use-session';
import { texts } from '../../../texts';
import { useAdminCount } from '../api/get-admin-count';
import { HandOverForm } from './hand-over-form';
import { LeaveForm } from './leave-form';

/** The way out of the company one is in; its dialogs are in the address: `?action=leave`, `?action=hand-over`. */
export function LeavePanel() {
  const { membership } = useSession();
  return membership === null ? null : <Leaving membership={membership} />;
}

function Leaving({ membership }: { membership: Membership }) {
  const told = texts.account.leave;
  const { parameters, change } = useAddress();
  const { companyName: company, role } = membership;
  const admins = useAdminCount(role === 'ADMIN');
  const known = role !== 'ADMIN' || admins.data !== undefined || admins.isError;
  // Where it could not be asked, the server says it.
  const last = role === 'ADMIN' && admins.data === 1;
  const action = parameters.get('action');
  const close = () => change({ action: null }, { replace: true });
  return (
    <Panel title={told.title(company)}>
      <Stack gap="md" align="flex-start">
        {last ? null : <Text>{told.consequence}</Text>}
        {!known ? (
          <Waiting h={36} w={180} />
        ) : last ? (
          <>
            <Text maw="100%">{told.lastAdmin(company)}</Text>
            <Button variant="default" leftSection={<IconUserCog size={16} />} onClick={() => change({ action: 'hand-over' })}>
              {texts.account.handOver.open}
            </Button>
          </>
        ) : (
          <Button variant="outline" color="red" leftSection={<IconLogout size={16} />} onClick={() => change({ action: 'leave' })}>
            {told.submit(company)}
          </Button>
        )}
      </Stack>
      <Modal opened={action === 'leave' && known && !last} onClose={close} title={told.title(company)} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': texts.common.close }}>
        <LeaveForm company={company} onClose={close} />
      </Modal>
      <Modal
        opened={action === 'hand-over' && role === 'ADMIN'}
        onClose={close}
        title={texts.account.handOver.title}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': texts.common.close }}
      >
        <HandOverForm membership={membership} onClose={close} />
      </Modal>
    </Panel>
  );
}
