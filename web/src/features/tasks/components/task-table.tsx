import { DataTable } from '../../../components/data-table';
import { RelativeTime } from '../../../components/relative-time';
import type { Column } from '../../../components/table-column';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import type { Task } from '../api/task-types';
import { nextSort, type TaskSort } from '../hooks/task-address';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import { MoveMenu } from './move-menu';
import { TaskLink } from './task-link';
import { DueMark, PriorityMark, TaskStatusBadge } from './task-marks';
import classes from './task-table.module.css';

interface TaskTableProps {
  rows: readonly Task[] | undefined;
  sort: TaskSort;
  setting: TasksSetting;
  onMove: OnMove;
}

export function TaskTable({ rows, sort, setting, onMove }: TaskTableProps) {
  const { change } = useAddress();
  return (
    <DataTable
      label={texts.tasks.table}
      columns={columnsFor(setting, onMove)}
      rows={rows}
      rowKey={({ id }) => id}
      minWidth={setting.whose === 'me' ? 620 : 760}
      sorting={{ key: sort.replace('-', ''), descending: sort.startsWith('-') }}
      onSort={(key) => change({ sort: nextSort(sort, key), page: null })}
      onOpen={({ id }) => change({ task: id })}
    />
  );
}

function columnsFor({ whose, today, timeZone, mayWork }: TasksSetting, onMove: OnMove): Column<Task>[] {
  const names = texts.tasks.fields;
  const assignee: Column<Task> = { key: 'assignee', header: names.assignee, cell: ({ employee }) => <span className={classes.person}>{employee?.name}</span> };
  const move: Column<Task> = { key: 'move', header: '', width: 48, cell: (task) => <MoveMenu task={task} onMove={onMove} /> };
  return [
    { key: 'title', header: names.title, sortable: true, width: '38%', cell: (task) => <span className={classes.title}><TaskLink task={task} /></span> },
    ...(whose === 'company' ? [assignee] : []),
    { key: 'status', header: names.status, cell: ({ status }) => <TaskStatusBadge status={status} /> },
    { key: 'priority', header: names.priority, sortable: true, cell: ({ priority }) => <PriorityMark priority={priority} /> },
    { key: 'dueOn', header: names.due, sortable: true, cell: (task) => (task.dueOn === null ? texts.common.none : <DueMark task={task} today={today} />) },
    { key: 'updatedAt', header: names.updated, sortable: true, cell: ({ updatedAt }) => <RelativeTime instant={updatedAt} timeZone={timeZone} /> },
    ...(mayWork ? [move] : []),
  ];
}
