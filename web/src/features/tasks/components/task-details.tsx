import { Button, Group, Select, Stack } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { TASK_STATUSES } from '#contracts';
import { Fact, Facts } from '../../../components/facts';
import { useAddress } from '../../../lib/address/use-address';
import { formatInstant } from '../../../lib/format/date';
import { texts } from '../../../texts';
import type { Task } from '../api/task-types';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import { TaskComments } from './task-comments';
import classes from './task-details.module.css';
import { TaskHistory } from './task-history';
import { DueMark, PriorityMark, TaskStatusBadge } from './task-marks';

interface TaskDetailsProps {
  task: Task;
  setting: TasksSetting;
  onMove: OnMove;
}

export function TaskDetails({ task, setting, onMove }: TaskDetailsProps) {
  const { change } = useAddress();
  const told = texts.tasks;
  const names = told.fields;
  return (
    <Stack gap="lg">
      {task.description === null ? <p className={classes.nothing}>{told.noDescription}</p> : <p className={classes.text}>{task.description}</p>}
      {setting.mayWork ? (
        <Select
          label={names.status}
          data={TASK_STATUSES.map((status) => ({ value: status, label: told.statuses[status] }))}
          value={task.status}
          onChange={(next) => {
            const status = TASK_STATUSES.find((one) => one === next);
            if (status !== undefined && status !== task.status) onMove(task, status);
          }}
        />
      ) : null}
      <Facts>
        {setting.mayWork ? null : (
          <Fact name={names.status}>
            <TaskStatusBadge status={task.status} />
          </Fact>
        )}
        {task.employee === undefined ? null : <Fact name={names.assignee}>{task.employee.name}</Fact>}
        <Fact name={names.due}>{task.dueOn === null ? told.due.none : <DueMark task={task} today={setting.today} />}</Fact>
        <Fact name={names.priority}>
          <PriorityMark priority={task.priority} />
        </Fact>
        <Fact name={names.createdBy}>{task.createdBy?.name ?? told.broughtIn}</Fact>
        <Fact name={names.created}>{formatInstant(task.createdAt, setting.timeZone)}</Fact>
      </Facts>
      {setting.mayWrite ? (
        <Group gap="sm">
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => change({ edit: '1' })}>
            {told.edit}
          </Button>
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => change({ action: 'delete' })}>
            {told.remove.button}
          </Button>
        </Group>
      ) : null}
      <TaskComments key={`comments ${task.id}`} id={task.id} setting={setting} />
      <TaskHistory task={task} setting={setting} />
    </Stack>
  );
}
