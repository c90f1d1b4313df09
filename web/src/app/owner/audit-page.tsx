import { Page } from '../../components/page';
import { VendorAudit } from '../../features/companies/components/vendor-audit';
import { texts } from '../../texts';

export function Component() {
  return (
    <Page title={texts.audit.vendorTitle} wide>
      <VendorAudit />
    </Page>
  );
}
