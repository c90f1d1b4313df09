import { Drawer } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { TaskForm } from './task-form';

/** Open while the address says so: `?drawer=task`. */
export function NewTaskDrawer() {
  const { parameters, change } = useAddress();
  const close = () => change({ drawer: null }, { replace: true });
  return (
    <Drawer
      opened={parameters.get('drawer') === 'task'}
      onClose={close}
      title={texts.tasks.createTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <TaskForm task={null} onClose={close} />
    </Drawer>
  );
}
