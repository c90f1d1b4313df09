import { Drawer } from '@mantine/core';
import { texts } from '../../../texts';
import { ImportSteps } from './import-steps';

/** `?drawer=import`. A file once chosen is forgotten with the drawer. */
export function ImportDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={texts.importing.title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <ImportSteps onClose={onClose} />
    </Drawer>
  );
}
