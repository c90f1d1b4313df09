import { Panel } from '../../../components/panel';
import { useAddress } from '../../../lib/address/use-address';
import { readPage, writePage } from '../../../lib/address/page-number';
import { texts } from '../../../texts';
import { useCompanyAudit } from '../api/get-company-audit';
import { VendorAuditTable } from './vendor-audit-table';

/** What the provider's people did to this company: `?audit=2` is the second page. */
export function CompanyAudit({ companyId }: { companyId: string }) {
  const { parameters, change } = useAddress();
  const audit = useCompanyAudit(companyId, readPage(parameters, 'audit'));
  return (
    <Panel title={texts.audit.companyTitle} flush>
      <VendorAuditTable audit={audit} namesCompany={false} onPage={(page) => change({ audit: writePage(page) })} />
    </Panel>
  );
}
