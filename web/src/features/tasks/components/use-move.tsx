import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TaskStatus } from '#contracts';
import { troubleSentence } from '../../../components/trouble-sentence';
import { toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useMoveTask } from '../api/move-task';
import type { Task, Whose } from '../api/task-types';
import type { OnMove } from '../hooks/tasks-setting';

const UNDO_MS = 8_000;

/** Moves a task and says so, with a way back. */
export function useMove(whose: Whose): OnMove {
  const { mutateAsync } = useMoveTask(whose);

  async function move(task: Task, status: TaskStatus, undoable: boolean): Promise<void> {
    try {
      await mutateAsync({ id: task.id, status });
      if (undoable) sayMoved(task, status, () => void move({ ...task, status }, task.status, false));
    } catch (error) {
      toastTrouble(texts.tasks.moveFailed(task.title, troubleSentence(error)));
    }
  }

  return (task, status) => void move(task, status, true);
}

function sayMoved({ id, title }: Task, status: TaskStatus, undo: () => void): void {
  const told = texts.tasks;
  const toast = `moved-${id}`;
  // What was said of an earlier move of it is no longer so.
  notifications.hide(toast);
  notifications.show({
    id: toast,
    withBorder: true,
    closeButtonProps: { 'aria-label': texts.common.close },
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{told.moved(title, told.statuses[status])}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(toast);
            undo();
          }}
        >
          {told.undo}
        </Button>
      </Group>
    ),
  });
}
