import { troubleSentence } from '../../../components/trouble-sentence';
import { toastDone, toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useDecideTime } from '../api/decide-time';
import { decisionRefusal } from '../hooks/decision-refusal';
import { CorrectionDetails, DecideButtons } from './correction-details';

/** The company's open correction; admins decide there, viewers read. */
export function CompanyCorrection({ timeZone, mayDecide }: { timeZone: string; mayDecide: boolean }) {
  const decide = useDecideTime();
  return (
    <CorrectionDetails
      whose="company"
      timeZone={timeZone}
      {...(mayDecide
        ? {
            actions: (correction) => (
              <DecideButtons
                correction={correction}
                approving={decide.isPending}
                onApprove={() =>
                  decide.mutate(
                    { id: correction.id, decision: 'approve', note: '' },
                    {
                      onSuccess: () => toastDone(texts.timesheet.decide.approved(correction.employee.name)),
                      onError: (error) => toastTrouble(decisionRefusal(error, timeZone) ?? troubleSentence(error)),
                    },
                  )
                }
              />
            ),
          }
        : {})}
    />
  );
}
