import { Page } from '../../components/page';
import { CompanyOverview } from '../../features/company-profile/components/company-overview';
import { texts } from '../../texts';

export function Component() {
  return (
    <Page title={texts.shell.admin.overview}>
      <CompanyOverview employeesHref="/dashboard/admin/employees" />
    </Page>
  );
}
