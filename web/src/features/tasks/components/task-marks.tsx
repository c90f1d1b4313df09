import {
  IconAlarm, IconCalendarDue, IconChevronDown, IconChevronsUp, IconChevronUp, IconCircle, IconCircleCheck, IconMinus, IconProgress,
} from '@tabler/icons-react';
import type { TaskPriority, TaskStatus } from '#contracts';
import { StatusBadge } from '../../../components/status-badge';
import { formatDate, formatDateWithWeekday } from '../../../lib/format/date';
import { texts } from '../../../texts';
import type { Task } from '../api/task-types';
import { dueState } from '../hooks/due-state';
import classes from './task-marks.module.css';

const STATUS_LOOKS = {
  TODO: { tone: 'pending', icon: IconCircle },
  IN_PROGRESS: { tone: 'good', icon: IconProgress },
  DONE: { tone: 'over', icon: IconCircleCheck },
} as const;

export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  return <StatusBadge {...STATUS_LOOKS[status]}>{texts.tasks.statuses[status]}</StatusBadge>;
}

export function TaskStatusIcon({ status }: { status: TaskStatus }) {
  const Icon = STATUS_LOOKS[status].icon;
  return <Icon size={16} stroke={1.8} aria-hidden="true" />;
}

const PRIORITY_ICONS = { LOW: IconChevronDown, NORMAL: IconMinus, HIGH: IconChevronUp, URGENT: IconChevronsUp } as const;

export function PriorityMark({ priority }: { priority: TaskPriority }) {
  const Icon = PRIORITY_ICONS[priority];
  const name = texts.tasks.priorities[priority];
  return (
    <span className={classes.mark} data-priority={priority} title={texts.tasks.priorityOf(name)}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      {name}
    </span>
  );
}

/** When it is due, in words; what is overdue says so and is red. */
export function DueMark({ task, today }: { task: Pick<Task, 'dueOn' | 'status'>; today: string }) {
  const told = texts.tasks.due;
  const state = dueState(task, today);
  if (state === null || task.dueOn === null) return null;
  const Icon = state === 'overdue' ? IconAlarm : IconCalendarDue;
  const date = formatDate(task.dueOn);
  return (
    <span className={classes.mark} data-due={state} title={formatDateWithWeekday(task.dueOn)}>
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      {state === 'today' ? told.today : state === 'overdue' ? told.overdue(date) : told.later(date)}
    </span>
  );
}
