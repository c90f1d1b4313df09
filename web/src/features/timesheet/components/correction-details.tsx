import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorPanel } from '../../../components/error-panel';
import { Fact, Facts } from '../../../components/facts';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import type { TimeCorrectionHistory } from '../../../lib/api/types';
import { formatInstant } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { useCorrection } from '../api/get-correction';
import { effectInWords, hoursInWords } from '../hooks/correction-words';
import { CorrectionBadge } from './correction-badge';
import classes from './correction-details.module.css';

interface CorrectionDetailsProps {
  whose: 'company' | 'me';
  timeZone: string;
  /** What may be done about it. */
  actions?: (correction: TimeCorrectionHistory) => ReactNode;
}

/** One correction and each of its steps, over the list that it came from: `?correction=…`. */
export function CorrectionDetails({ whose, timeZone, actions }: CorrectionDetailsProps) {
  const { parameters, change } = useAddress();
  const told = texts.timesheet.corrections;
  const id = parameters.get('decision') === null ? parameters.get('correction') : null;
  const correction = useCorrection(whose, id);
  return (
    <Drawer
      opened={id !== null}
      onClose={() => change({ correction: null }, { replace: true })}
      title={told.drawer}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {correction.isError ? (
        <ErrorPanel what={told.what} error={correction.error} onRetry={() => void correction.refetch()} retrying={correction.isFetching} />
      ) : correction.data === undefined ? (
        <Waiting h={240} />
      ) : (
        <Stack gap="lg">
          <Content correction={correction.data} timeZone={timeZone} />
          {actions === undefined ? null : <Group gap="sm">{actions(correction.data)}</Group>}
        </Stack>
      )}
    </Drawer>
  );
}

function Content({ correction, timeZone }: { correction: TimeCorrectionHistory; timeZone: string }) {
  const told = texts.timesheet;
  const columns = told.corrections.columns;
  const effect = effectInWords(correction);
  return (
    <>
      <Facts>
        <Fact name={columns.employee}>{correction.employee.name}</Fact>
        <Fact name={columns.when}>{hoursInWords(correction, timeZone)}</Fact>
        <Fact name={columns.kind}>{told.kinds[correction.kind]}</Fact>
        <Fact name={columns.counts}>{effect ?? texts.common.none}</Fact>
        <Fact name={columns.status}>
          <CorrectionBadge status={correction.status} />
        </Fact>
        <Fact name={columns.reason}>
          <span className={classes.typed}>{correction.reason}</span>
        </Fact>
      </Facts>
      <section>
        <h3 className={classes.title}>{told.corrections.history}</h3>
        <ol className={classes.steps}>
          {correction.history.map(({ at, status, by, note }) => (
            <li key={`${at} ${status}`}>
              <strong>{told.steps[status]}</strong> {told.corrections.by(by.name)}
              <Text size="sm" c="dimmed">
                {formatInstant(at, timeZone)}
              </Text>
              {note === null ? null : <p className={classes.typed}>{note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** Opens the way to a decision that needs a note. */
export function DecideButtons({ correction, onApprove, approving }: { correction: TimeCorrectionHistory; onApprove: () => void; approving: boolean }) {
  const { change } = useAddress();
  const told = texts.timesheet.decide;
  const say = (decision: string) => change({ decision });
  if (correction.status === 'APPROVED') {
    return (
      <Button variant="default" onClick={() => say('revoke')}>
        {told.revoke}
      </Button>
    );
  }
  if (correction.status !== 'PENDING') return null;
  return (
    <>
      <Button loading={approving} onClick={onApprove}>
        {told.approve}
      </Button>
      <Button variant="default" onClick={() => say('refuse')}>
        {told.refuse}
      </Button>
    </>
  );
}
