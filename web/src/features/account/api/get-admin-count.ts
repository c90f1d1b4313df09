import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

/** How many active admins the company has. */
export async function getAdminCount() {
  const query = { role: 'ADMIN' as const, status: 'ACTIVE' as const, limit: 1 };
  return (await dataOf(api.GET('/api/company/employees', { params: { query } }))).total;
}

export function adminCountQuery() {
  return queryOptions({ queryKey: ['company', 'employees', 'admin-count'], queryFn: getAdminCount });
}

export function useAdminCount(enabled: boolean) {
  return useQuery({ ...adminCountQuery(), enabled });
}
