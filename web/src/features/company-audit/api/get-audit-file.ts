import { api, dataOf } from '../../../lib/api/client';
import type { OwnAuditFilter } from '../hooks/own-audit-address';

/** Everything that the filter names, as the server writes it for spreadsheets. */
export function getAuditFile(filter: OwnAuditFilter): Promise<Blob> {
  return dataOf(api.GET('/api/company/audit/entries.csv', { params: { query: filter }, parseAs: 'blob' }));
}
