import { api, dataOf } from '../../../lib/api/client';
import type { CompanyListQuery } from '../../../lib/api/types';

/** All pages of the list as the server writes them for spreadsheets. */
export function getCompaniesFile(query: Omit<CompanyListQuery, 'page' | 'pageSize'>): Promise<Blob> {
  return dataOf<Blob>(api.GET('/api/owner/companies.csv', { params: { query }, parseAs: 'blob' }));
}
