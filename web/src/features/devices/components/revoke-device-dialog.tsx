import { Modal, Text } from '@mantine/core';
import { DialogForm } from '../../../components/dialog-form';
import type { Device } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRevokeDevice } from '../api/revoke-device';

interface RevokeDeviceDialogProps {
  device: Device | null;
  person: string;
  onClose: () => void;
}

export function RevokeDeviceDialog({ device, person, onClose }: RevokeDeviceDialogProps) {
  const told = texts.devices;
  const revoke = useRevokeDevice();

  function submit(): void {
    if (device === null) return;
    revoke.mutate(device, {
      onSuccess: () => {
        toastDone(told.done(device.name, person));
        onClose();
      },
    });
  }

  return (
    <Modal
      opened={device !== null}
      onClose={onClose}
      title={device === null ? '' : told.revokeOf(device.name, person)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <DialogForm
        onSubmit={submit}
        onCancel={onClose}
        submit={told.revoke}
        pending={revoke.isPending}
        error={revoke.error}
        takesAway
      >
        <Text>{told.consequence}</Text>
      </DialogForm>
    </Modal>
  );
}
