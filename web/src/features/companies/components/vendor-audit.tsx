import { Text } from '@mantine/core';
import { Panel } from '../../../components/panel';
import { writePage } from '../../../lib/address/page-number';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useVendorAudit } from '../api/get-vendor-audit';
import { readAuditFilter, toAuditQuery } from '../hooks/audit-address';
import { AuditFilters } from './audit-filters';
import { VendorAuditTable } from './vendor-audit-table';

/** Everything that the provider's people and jobs did; what it is narrowed to is in the address. */
export function VendorAudit() {
  const { parameters, change } = useAddress();
  const filter = readAuditFilter(parameters);
  const query = toAuditQuery(filter);
  const audit = useVendorAudit(query);
  return (
    <>
      <Text c="dimmed" mb="md">
        {texts.audit.lead}
      </Text>
      <AuditFilters filter={filter} onChange={(changes) => change({ ...changes, page: null })} />
      <Panel flush>
        <VendorAuditTable
          audit={audit}
          namesCompany
          narrowed={Object.keys(query).length > 1}
          onPage={(page) => change({ page: writePage(page) })}
        />
      </Panel>
    </>
  );
}
