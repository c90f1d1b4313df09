import { Page } from '../../components/page';
import { PeriodControl } from '../../features/company-usage/components/period-control';
import { readPeriod } from '../../features/company-usage/hooks/period-address';
import { OwnerReportsView } from '../../features/owner-reports/components/owner-reports-view';
import { useAddress } from '../../lib/address/use-address';
import { todayIn } from '../../lib/time/calendar';
import { useNow } from '../../lib/time/use-now';
import { texts } from '../../texts';

const USUAL_DAYS = 30;

/** The vendor's days are those of UTC: its companies are in many zones. */
export function Component() {
  const { parameters } = useAddress();
  const today = todayIn('UTC', useNow());
  const period = readPeriod(parameters, today, USUAL_DAYS);
  return (
    <Page title={texts.ownerReports.title} controls={<PeriodControl period={period} today={today} usual={USUAL_DAYS} />}>
      <OwnerReportsView period={{ from: period.from, to: period.to }} />
    </Page>
  );
}
