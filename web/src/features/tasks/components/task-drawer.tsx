import { Drawer } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useTask } from '../api/get-task';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import { DeleteTaskDialog } from './delete-task-dialog';
import { TaskDetails } from './task-details';
import { TaskForm } from './task-form';

/** One task over the page that it came from: `?task=…`; with `&edit=1` its form, with `&action=delete` the question. */
export function TaskDrawer({ setting, onMove }: { setting: TasksSetting; onMove: OnMove }) {
  const { parameters, change } = useAddress();
  const told = texts.tasks;
  const id = parameters.get('task');
  const task = useTask(setting.whose, id);
  const edits = setting.mayWrite && parameters.get('edit') !== null;
  const close = () => change({ task: null, edit: null, action: null }, { replace: true });
  return (
    <Drawer
      opened={id !== null}
      onClose={close}
      title={edits ? told.editTitle : (task.data?.title ?? told.one)}
      closeOnClickOutside={!edits}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      styles={{ title: { overflowWrap: 'anywhere' } }}
    >
      {task.data === undefined && task.isError ? (
        <ErrorPanel what={told.one} error={task.error} onRetry={() => void task.refetch()} retrying={task.isFetching} />
      ) : task.data === undefined ? (
        <Waiting h={280} />
      ) : edits ? (
        <TaskForm key={task.data.id} task={task.data} onClose={() => change({ edit: null }, { replace: true })} />
      ) : (
        <TaskDetails task={task.data} setting={setting} onMove={onMove} />
      )}
      {task.data !== undefined && setting.mayWrite ? <DeleteTaskDialog task={task.data} onDeleted={close} /> : null}
    </Drawer>
  );
}
