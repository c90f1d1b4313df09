import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { TASK_STATUSES } from '#contracts';
import { texts } from '../../../texts';
import type { Task } from '../api/task-types';
import type { OnMove } from '../hooks/tasks-setting';
import { TaskStatusIcon } from './task-marks';

/** The same as dragging, for keyboards and fingers. */
export function MoveMenu({ task, onMove }: { task: Task; onMove: OnMove }) {
  const told = texts.tasks;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={32} aria-label={told.move.menu(task.title)}>
          <IconArrowsMove size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{told.move.label}</Menu.Label>
        {TASK_STATUSES.filter((status) => status !== task.status).map((status) => (
          <Menu.Item key={status} leftSection={<TaskStatusIcon status={status} />} onClick={() => onMove(task, status)}>
            {told.statuses[status]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
