import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { employeesKey } from './get-employees';

export function getEmployee(id: string) {
  return dataOf(api.GET('/api/company/employees/{id}', { params: { path: { id } } }));
}

export function employeeQuery(id: string) {
  return queryOptions({ queryKey: [...employeesKey, 'one', id], queryFn: () => getEmployee(id) });
}

/** With an empty id nobody is asked for. */
export function useEmployee(id: string) {
  return useQuery({ ...employeeQuery(id), enabled: id !== '' });
}
