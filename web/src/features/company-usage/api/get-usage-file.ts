import { api, dataOf } from '../../../lib/api/client';
import type { Days } from '../hooks/period-address';

/** The days as the server writes them for spreadsheets. */
export function getUsageFile(companyId: string, { from, to }: Days): Promise<Blob> {
  const params = { path: { id: companyId }, query: { from, to } };
  return dataOf<Blob>(api.GET('/api/owner/companies/{id}/usage.csv', { params, parseAs: 'blob' }));
}
