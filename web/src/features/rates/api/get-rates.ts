import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const ratesKey = (employeeId: string) => ['company', 'rates', employeeId] as const;

export function getRates(employeeId: string) {
  return dataOf(api.GET('/api/company/employees/{id}/rates', { params: { path: { id: employeeId } } }));
}

export function ratesQuery(employeeId: string) {
  return queryOptions({ queryKey: ratesKey(employeeId), queryFn: () => getRates(employeeId) });
}

export function useRates(employeeId: string) {
  return useQuery(ratesQuery(employeeId));
}
