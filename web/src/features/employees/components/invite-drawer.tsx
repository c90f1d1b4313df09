import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../../../components/copy-field';
import type { InvitedEmployee } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { InviteForm } from './invite-form';

interface InviteDrawerProps {
  opened: boolean;
  onClose: () => void;
}

/** First the form, then the link to pass on. */
export function InviteDrawer({ opened, onClose }: InviteDrawerProps) {
  const told = texts.employees;
  const [invited, setInvited] = useState<InvitedEmployee | null>(null);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => setInvited(null)}
      title={invited === null ? told.form.title : told.invited.title(invited.employee.name)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {invited === null ? (
        <InviteForm onInvited={setInvited} onCancel={onClose} />
      ) : (
        <Stack gap="lg">
          <Text c="dimmed">{told.invited.lead}</Text>
          <CopyField label={told.invited.link} value={invited.invitationUrl} copyLabel={told.invited.copy} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setInvited(null)}>
              {told.invited.another}
            </Button>
            <Button onClick={onClose}>{told.invited.done}</Button>
          </Group>
        </Stack>
      )}
    </Drawer>
  );
}
