import { useParams } from 'react-router-dom';
import { CompanyView } from '../../features/companies/components/company-view';
import { PeriodControl } from '../../features/company-usage/components/period-control';
import { UsagePanel } from '../../features/company-usage/components/usage-panel';
import { readPeriod } from '../../features/company-usage/hooks/period-address';
import { useAddress } from '../../lib/address/use-address';
import { todayIn } from '../../lib/time/calendar';
import { useNow } from '../../lib/time/use-now';

/** One company: the two features meet here and know nothing of each other. */
export function Component() {
  const { companyId = '' } = useParams();
  const { parameters } = useAddress();
  const now = useNow();
  return (
    <CompanyView
      id={companyId}
      controls={(timezone) => {
        const today = todayIn(timezone, now);
        return <PeriodControl period={readPeriod(parameters, today)} today={today} />;
      }}
      usage={(timezone) => (
        <UsagePanel companyId={companyId} timezone={timezone} period={readPeriod(parameters, todayIn(timezone, now))} />
      )}
    />
  );
}
