import { Page } from '../../components/page';
import { PlansTable } from '../../features/companies/components/plans-table';
import { texts } from '../../texts';

export function Component() {
  return (
    <Page title={texts.shell.owner.plans}>
      <PlansTable />
    </Page>
  );
}
