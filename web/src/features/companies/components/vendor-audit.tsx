import { Text } from '@mantine/core';
import { Panel } from '../../../components/panel';
import { useAddress } from '../../../lib/address/use-address';
import { readPage, writePage } from '../../../lib/address/page-number';
import { texts } from '../../../texts';
import { useVendorAudit } from '../api/get-vendor-audit';
import { VendorAuditTable } from './vendor-audit-table';

export function VendorAudit() {
  const { parameters, change } = useAddress();
  const audit = useVendorAudit(readPage(parameters, 'page'));
  return (
    <>
      <Text c="dimmed" mb="md">
        {texts.audit.lead}
      </Text>
      <Panel flush>
        <VendorAuditTable audit={audit} namesCompany onPage={(page) => change({ page: writePage(page) })} />
      </Panel>
    </>
  );
}
