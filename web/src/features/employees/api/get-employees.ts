import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { EmployeeListQuery } from '../../../lib/api/types';

/** While somebody on the page is being erased, which takes minutes. */
const ERASING_REFETCH_MS = 20_000;

export const employeesKey = ['company', 'employees'] as const;

export function getEmployees(query: EmployeeListQuery) {
  return dataOf(api.GET('/api/company/employees', { params: { query } }));
}

export function employeesQuery(query: EmployeeListQuery) {
  return queryOptions({
    queryKey: [...employeesKey, query],
    queryFn: () => getEmployees(query),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(({ erasure }) => erasure?.doneAt === null) ? ERASING_REFETCH_MS : false),
  });
}

export function useEmployees(query: EmployeeListQuery) {
  return useQuery(employeesQuery(query));
}
