import { Modal, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { useAddress } from '../../../lib/address/use-address';
import type { TimeCorrectionHistory } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useDecideTime } from '../api/decide-time';
import { useCorrection } from '../api/get-correction';
import { effectInWords, hoursInWords } from '../hooks/correction-words';
import { decisionRefusal } from '../hooks/decision-refusal';

const NEGATIVE = ['refuse', 'revoke'] as const;
type Negative = (typeof NEGATIVE)[number];

/** No, with the reason: `?correction=…&decision=refuse`. */
export function DecisionDialog({ timeZone }: { timeZone: string }) {
  const { parameters, change } = useAddress();
  const told = texts.timesheet.decide;
  const decision = NEGATIVE.find((one) => one === parameters.get('decision'));
  const id = parameters.get('correction');
  const correction = useCorrection('company', decision === undefined ? null : id);
  const close = () => change({ correction: null, decision: null }, { replace: true });
  const open = decision !== undefined && correction.data?.id === id ? { decision, correction: correction.data } : null;
  return (
    <Modal
      opened={open !== null}
      onClose={close}
      title={open === null ? '' : (open.decision === 'revoke' ? told.revokeTitle : told.refuseTitle)(open.correction.employee.name)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {open === null ? null : <NegativeForm {...open} timeZone={timeZone} onClose={close} />}
    </Modal>
  );
}

interface NegativeFormProps {
  correction: TimeCorrectionHistory;
  decision: Negative;
  timeZone: string;
  onClose: () => void;
}

function NegativeForm({ correction, decision, timeZone, onClose }: NegativeFormProps) {
  const told = texts.timesheet.decide;
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useDecideTime();
  const revokes = decision === 'revoke';

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (note.trim() === '') return;
    decide.mutate(
      { id: correction.id, decision, note: note.trim() },
      {
        onSuccess: () => {
          toastDone((revokes ? told.revoked : told.refused)(correction.employee.name));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={revokes ? told.revoke : told.refuse}
      pending={decide.isPending}
      error={decide.error}
      sentence={decisionRefusal(decide.error, timeZone)}
      takesAway
    >
      <Text>
        {texts.timesheet.kinds[correction.kind]} · {hoursInWords(correction, timeZone)} · {effectInWords(correction)}
      </Text>
      <Text c="dimmed">{revokes ? told.revokeConsequence : told.refuseConsequence}</Text>
      <Textarea
        label={told.note}
        description={told.noteHint}
        data-autofocus
        autosize
        minRows={2}
        maxLength={1_000}
        value={note}
        error={tried && note.trim() === '' ? told.needsNote : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
