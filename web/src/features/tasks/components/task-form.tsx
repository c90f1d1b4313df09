import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TASK_PRIORITIES, TASK_STATUSES } from '#contracts';
import { DateField } from '../../../components/date-field';
import { DialogForm } from '../../../components/dialog-form';
import { PersonSelect } from '../../../components/person-select';
import { fieldErrors } from '../../../lib/form/field-problems';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangeTask } from '../api/change-task';
import { useCreateTask } from '../api/create-task';
import type { Task } from '../api/task-types';
import { draftOf, draftProblems, editOf, newTaskOf, type TaskDraft } from '../hooks/task-draft';

const TITLE_LIMIT = 200;
const DESCRIPTION_LIMIT = 4_000;

/** Gives a new task, or changes the one there is. What is typed stays until it has been taken. */
export function TaskForm({ task, onClose }: { task: Task | null; onClose: () => void }) {
  const told = texts.tasks.form;
  const words = texts.tasks;
  const [began] = useState(() => draftOf(task));
  const [draft, setDraft] = useState(began);
  const [tried, setTried] = useState(false);
  const create = useCreateTask();
  const edit = useChangeTask(task?.id ?? '');
  const request = task === null ? create : edit;
  const set = (values: Partial<TaskDraft>) => {
    request.reset();
    setDraft({ ...draft, ...values });
  };
  const missing = tried ? draftProblems(draft) : [];
  const server = fieldErrors(request.error, ['title', 'description', 'employeeId', 'dueOn']);
  const problems = {
    title: missing.includes('title') ? told.needsTitle : server['title'],
    assignee: missing.includes('assignee') ? told.needsAssignee : server['employeeId'] === undefined ? undefined : told.wrongAssignee,
    due: missing.includes('due') ? told.wrongDue : server['dueOn'],
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const body = newTaskOf(draft);
    if (draftProblems(draft).length > 0 || body === null) return;
    if (task === null) {
      create.mutate(body, {
        onSuccess: ({ title, employee }) => {
          toastDone(told.created(title, employee.name));
          onClose();
        },
      });
      return;
    }
    const changes = editOf(draft, began);
    if (Object.keys(changes).length === 0) return onClose();
    edit.mutate(changes, {
      onSuccess: () => {
        toastDone(told.saved);
        onClose();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={task === null ? told.create : told.save}
      pending={request.isPending}
      error={Object.keys(server).length > 0 ? null : request.error}
    >
      <TextInput label={told.title} data-autofocus maxLength={TITLE_LIMIT} value={draft.title} error={problems.title} onChange={(event) => set({ title: event.currentTarget.value })} />
      <Textarea
        label={told.description}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={DESCRIPTION_LIMIT}
        value={draft.description}
        error={server['description']}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <PersonSelect
        label={told.assignee}
        placeholder={told.pickAssignee}
        nothingFoundMessage={words.filters.nobodyFound}
        value={draft.employeeId}
        error={problems.assignee}
        onChange={(employeeId) => set({ employeeId })}
      />
      <DateField label={told.due} description={told.dueHint} mayBeEmpty value={draft.dueOn} error={problems.due} onChange={(dueOn) => set({ dueOn })} />
      <Group grow align="flex-start" gap="sm">
        <Choice label={told.priority} values={TASK_PRIORITIES} words={words.priorities} value={draft.priority} onChange={(priority) => set({ priority })} />
        <Choice label={told.status} values={TASK_STATUSES} words={words.statuses} value={draft.status} onChange={(status) => set({ status })} />
      </Group>
    </DialogForm>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, words, value, onChange }: ChoiceProps<Value>) {
  const choose = (next: string | null) => {
    const chosen = values.find((one) => one === next);
    if (chosen !== undefined) onChange(chosen);
  };
  return <Select label={label} data={values.map((one) => ({ value: one, label: words[one] }))} value={value} onChange={choose} />;
}
