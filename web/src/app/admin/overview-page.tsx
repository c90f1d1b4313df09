import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { useCompanyProfile } from '../../features/company-profile/api/get-company-profile';
import { CompanyEnding } from '../../features/company-profile/components/company-ending';
import { PlanUse } from '../../features/company-profile/components/plan-use';
import { LivePanel } from '../../features/live/components/live-panel';
import { OverviewView } from '../../features/overview/components/overview-view';
import { TeamFilter } from '../../features/teams/components/team-filter';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';
import classes from './overview-page.module.css';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const personHref = (id: string): string => `/dashboard/admin/employees/${id}`;

/** Who is working, how the day and the week went, and how much of the plan is used: `?team=…&period=week`. */
export function Component() {
  const { parameters } = useAddress();
  const role = roleOf(useSession());
  const zone = useCompanyZone();
  const profile = useCompanyProfile();
  const alone = profile.data !== undefined && profile.data.use.employees.used <= 1;
  const mayInvite = role !== null && ROLE_PERMISSIONS[role].includes('employees:write');
  const named = parameters.get('team') ?? '';
  const team = UUID.test(named) ? named : null;
  return (
    <Page title={texts.shell.admin.overview} controls={<TeamFilter />}>
      <div className={classes.root}>
        <CompanyEnding />
        <LivePanel
          team={team}
          timeZone={zone?.timeZone ?? 'UTC'}
          personHref={personHref}
          inviteHref={alone && mayInvite ? '/dashboard/admin/employees?drawer=invite' : null}
        />
        <OverviewView team={team} personHref={personHref} />
        <PlanUse />
      </div>
    </Page>
  );
}
