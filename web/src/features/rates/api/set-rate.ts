import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { NewRate } from '../../../lib/api/types';

export function setRate(employeeId: string, body: NewRate) {
  return dataOf(api.POST('/api/company/employees/{id}/rates', { params: { path: { id: employeeId } }, body }));
}

/** Reports and timesheets tell costs by it. */
export function useSetRate(employeeId: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (body: NewRate) => setRate(employeeId, body), onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}
