import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { EmployeeListQuery } from '../../../lib/api/types';

export const employeesKey = ['company', 'employees'] as const;

export function getEmployees(query: EmployeeListQuery) {
  return dataOf(api.GET('/api/company/employees', { params: { query } }));
}

export function employeesQuery(query: EmployeeListQuery) {
  return queryOptions({
    queryKey: [...employeesKey, query],
    queryFn: () => getEmployees(query),
    placeholderData: keepPreviousData,
  });
}

export function useEmployees(query: EmployeeListQuery) {
  return useQuery(employeesQuery(query));
}
