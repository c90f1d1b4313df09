import { Button } from '@mantine/core';
import { troubleSentence } from '../../../components/trouble-sentence';
import { toastDone, toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useWithdrawTime } from '../api/withdraw-time';
import { decisionRefusal } from '../hooks/decision-refusal';
import { CorrectionDetails } from './correction-details';

/** One's own open correction; while nobody has decided it can be withdrawn. */
export function MyCorrection({ timeZone, mayWithdraw }: { timeZone: string; mayWithdraw: boolean }) {
  const told = texts.timesheet.withdraw;
  const withdraw = useWithdrawTime();
  return (
    <CorrectionDetails
      whose="me"
      timeZone={timeZone}
      actions={({ id, status }) =>
        mayWithdraw && status === 'PENDING' ? (
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(id, {
                onSuccess: () => toastDone(told.done),
                onError: (error) => toastTrouble(decisionRefusal(error, timeZone) ?? troubleSentence(error)),
              })
            }
          >
            {told.action}
          </Button>
        ) : null
      }
    />
  );
}
