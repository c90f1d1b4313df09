import { Button, Group } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Panel } from '../../../components/panel';
import { troubleSentence } from '../../../components/trouble-sentence';
import { useAddress } from '../../../lib/address/use-address';
import type { TimeCorrection } from '../../../lib/api/types';
import { toastDone, toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useDecideTime } from '../api/decide-time';
import { useCorrections } from '../api/get-corrections';
import { effectInWords, hoursInWords } from '../hooks/correction-words';
import { decisionRefusal } from '../hooks/decision-refusal';
import classes from './waiting-requests.module.css';

const SHOWN = 5;

/** What waits for a decision, the oldest first; nothing where nothing does. Viewers see it without its buttons. */
export function WaitingRequests({ timeZone, mayDecide }: { timeZone: string; mayDecide: boolean }) {
  const { change } = useAddress();
  const told = texts.timesheet.corrections;
  const waiting = useCorrections('company', { status: 'PENDING', page: 1, limit: SHOWN });
  if (waiting.data === undefined || waiting.data.total === 0) return null;
  return (
    <div className={classes.root}>
      <Panel
        title={told.waitingTitle(waiting.data.total)}
        flush
        controls={
          <Button size="compact-sm" variant="default" onClick={() => change({ view: 'corrections', status: 'PENDING', page: null })}>
            {told.more}
          </Button>
        }
      >
        <ul className={classes.list}>
          {waiting.data.items.map((correction) => (
            <li key={correction.id} className={classes.row}>
              <Request correction={correction} timeZone={timeZone} mayDecide={mayDecide} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Request({ correction, timeZone, mayDecide }: { correction: TimeCorrection; timeZone: string; mayDecide: boolean }) {
  const { change } = useAddress();
  const told = texts.timesheet;
  const { id, employee, kind, reason } = correction;
  const when = hoursInWords(correction, timeZone);
  const decide = useDecideTime();

  function approve(): void {
    decide.mutate(
      { id, decision: 'approve', note: '' },
      {
        onSuccess: () => toastDone(told.decide.approved(employee.name)),
        onError: (error) => toastTrouble(decisionRefusal(error, timeZone) ?? troubleSentence(error)),
      },
    );
  }

  return (
    <>
      <div className={classes.words}>
        <p className={classes.what}>
          <strong>{employee.name}</strong> · {told.kinds[kind]} · {when}
        </p>
        <p className={classes.reason}>{reason}</p>
        <p className={classes.effect}>{effectInWords(correction)}</p>
      </div>
      {mayDecide ? (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-md"
            leftSection={<IconCheck size={15} aria-hidden="true" />}
            loading={decide.isPending}
            aria-label={told.decide.approveOf(employee.name, when)}
            onClick={approve}
          >
            {told.decide.approve}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconX size={15} aria-hidden="true" />}
            aria-label={told.decide.refuseOf(employee.name, when)}
            onClick={() => change({ correction: id, decision: 'refuse' })}
          >
            {told.decide.refuse}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
