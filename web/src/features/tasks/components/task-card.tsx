import { Tooltip } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { texts } from '../../../texts';
import type { Task } from '../api/task-types';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import { MoveMenu } from './move-menu';
import classes from './task-card.module.css';
import { TaskLink } from './task-link';
import { DueMark, PriorityMark } from './task-marks';

interface TaskCardProps {
  task: Task;
  setting: TasksSetting;
  onMove: OnMove;
  onDrag: (task: Task | null) => void;
}

export function TaskCard({ task, setting, onMove, onDrag }: TaskCardProps) {
  const told = texts.tasks;
  return (
    <li
      className={classes.card}
      draggable={setting.mayWork}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Without any data some browsers do not drag.
        event.dataTransfer.setData('text/plain', task.title);
        onDrag(task);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={classes.head}>
        <TaskLink task={task} />
        {setting.mayWork ? <MoveMenu task={task} onMove={onMove} /> : null}
      </div>
      <div className={classes.facts}>
        {task.priority === 'NORMAL' ? null : <PriorityMark priority={task.priority} />}
        <DueMark task={task} today={setting.today} />
        {task.comments === 0 ? null : (
          <Tooltip label={told.comments(task.comments)}>
            <span className={classes.count} role="img" aria-label={told.comments(task.comments)}>
              <IconMessage size={15} stroke={1.8} aria-hidden="true" />
              {task.comments}
            </span>
          </Tooltip>
        )}
        {task.employee === undefined ? null : <span className={classes.person}>{task.employee.name}</span>}
      </div>
    </li>
  );
}
