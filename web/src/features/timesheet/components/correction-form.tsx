import { Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TIME_CORRECTION_KINDS } from '#contracts';
import { DateField } from '../../../components/date-field';
import { DialogForm } from '../../../components/dialog-form';
import { PersonSelect } from '../../../components/person-select';
import { fieldErrors } from '../../../lib/form/field-problems';
import { formatDuration } from '../../../lib/format/duration';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRequestTime } from '../api/request-time';
import { type CorrectionDraft, intervalOf } from '../hooks/correction-draft';
import { decisionRefusal } from '../hooks/decision-refusal';

interface CorrectionFormProps {
  /** By an admin for somebody, or for oneself. */
  forOthers: boolean;
  timeZone: string;
  /** The day that is proposed. */
  day: string;
  today: string;
  onClose: () => void;
}

const REASON_LIMIT = 1_000;

/** What is typed stays until it has been taken. */
export function CorrectionForm({ forOthers, timeZone, day, today, onClose }: CorrectionFormProps) {
  const told = texts.timesheet.request;
  const [draft, setDraft] = useState<CorrectionDraft>({ employeeId: '', kind: 'ADD', date: day, from: '', to: '', reason: '' });
  const [tried, setTried] = useState(false);
  const request = useRequestTime();
  const interval = intervalOf(draft, timeZone);
  const set = (values: Partial<CorrectionDraft>) => {
    request.reset();
    setDraft({ ...draft, ...values });
  };
  const server = fieldErrors(request.error, ['startedAt', 'endedAt', 'reason', 'employeeId']);
  const problems = {
    employeeId: tried && forOthers && draft.employeeId === '' ? told.needsEmployee : server['employeeId'],
    times: tried && interval === null ? told.wrongTimes : (server['startedAt'] ?? server['endedAt']),
    reason: tried && draft.reason.trim() === '' ? told.needsReason : server['reason'],
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (interval === null || draft.reason.trim() === '' || (forOthers && draft.employeeId === '')) return;
    const { startedAt, endedAt } = interval;
    request.mutate(
      { kind: draft.kind, startedAt, endedAt, reason: draft.reason.trim(), employeeId: forOthers ? draft.employeeId : null },
      {
        onSuccess: ({ status, employee }) => {
          toastDone(!forOthers ? told.done : status === 'PENDING' ? told.waits : told.entered(employee.name));
          onClose();
        },
      },
    );
  }

  const shownElsewhere = Object.keys(server).length > 0;
  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={forOthers ? told.submitEnter : told.submit}
      pending={request.isPending}
      error={shownElsewhere ? null : request.error}
      sentence={decisionRefusal(request.error, timeZone)}
    >
      <Text c="dimmed">{forOthers ? told.enterLead : told.lead}</Text>
      {forOthers ? (
        <PersonSelect
          data-autofocus
          whom="RECORDABLE"
          label={told.employee}
          placeholder={told.pickEmployee}
          nothingFoundMessage={told.noEmployee}
          value={draft.employeeId === '' ? null : draft.employeeId}
          error={problems.employeeId}
          onChange={(id) => set({ employeeId: id ?? '' })}
        />
      ) : null}
      <Radio.Group label={told.kind} value={draft.kind} onChange={(kind) => set({ kind })}>
        <Stack gap="sm" mt="xs">
          {TIME_CORRECTION_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={told.kindChoices[kind]} description={told.kindHints[kind]} data-autofocus={kind === draft.kind || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Stack gap={6}>
        <DateField label={told.date} max={today} value={draft.date} onChange={(date) => set({ date })} />
        <Group gap="sm" align="flex-start" mt={6} grow>
          <TextInput type="time" label={told.from} value={draft.from} onChange={(event) => set({ from: event.currentTarget.value })} />
          <TextInput type="time" label={told.to} value={draft.to} onChange={(event) => set({ to: event.currentTarget.value })} />
        </Group>
        {problems.times === undefined ? null : (
          <Text size="sm" c="var(--ept-trouble)" role="alert">
            {problems.times}
          </Text>
        )}
        {interval === null ? null : (
          <Text size="sm" c="dimmed" aria-live="polite">
            {(interval.overMidnight ? told.lengthOverMidnight : told.length)(formatDuration(interval.seconds), formatTimeZone(timeZone))}
          </Text>
        )}
      </Stack>
      <Textarea
        label={told.reason}
        description={told.reasonHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={REASON_LIMIT}
        value={draft.reason}
        error={problems.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </DialogForm>
  );
}
