import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { EmployeeChange } from '../../../lib/api/types';

export function changeEmployee(id: string, body: EmployeeChange) {
  return dataOf(api.PATCH('/api/company/employees/{id}', { params: { path: { id } }, body }));
}

/** A role may take or free a seat, so the company's own figures change with the list. */
export function useChangeEmployee(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: EmployeeChange) => changeEmployee(id, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
