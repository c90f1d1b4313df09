import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { texts } from '../../../texts';
import { useCompanyProfile } from '../api/get-company-profile';
import { PlanCards } from './plan-cards';

/** The plan's limits and what is used of them. */
export function PlanUse() {
  const profile = useCompanyProfile();
  if (profile.data !== undefined || !profile.isError) return <PlanCards profile={profile.data} />;
  return (
    <Panel>
      <ErrorPanel what={texts.homes.overview.what} error={profile.error} onRetry={() => void profile.refetch()} retrying={profile.isFetching} />
    </Panel>
  );
}
