import { Fact, Facts } from '../../../components/facts';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import { useCompanyProfile } from '../api/get-company-profile';
import { ProfileForm } from './profile-form';

export function ProfilePanel({ mayChange }: { mayChange: boolean }) {
  const told = texts.settings.profile;
  const facts = texts.company.facts;
  const profile = useCompanyProfile();
  const company = profile.data?.company;

  function content() {
    if (company === undefined) {
      if (!profile.isError) return <Waiting h={380} />;
      return <ErrorPanel what={told.title} error={profile.error} onRetry={() => void profile.refetch()} retrying={profile.isFetching} />;
    }
    if (mayChange) return <ProfileForm key={company.id} company={company} />;
    return (
      <Facts>
        <Fact name={texts.companies.form.name}>{company.name}</Fact>
        <Fact name={facts.email}>{company.email}</Fact>
        <Fact name={facts.contact}>{company.contactPerson ?? texts.common.none}</Fact>
        <Fact name={facts.phone}>{company.contactPhone ?? texts.common.none}</Fact>
        <Fact name={facts.timezone}>{formatTimeZone(company.timezone)}</Fact>
      </Facts>
    );
  }

  return <Panel title={told.title}>{content()}</Panel>;
}
