import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Whose } from './whose';

/** For good, picture and row; the recorded time stays. `reason` is kept in the audit where an admin deletes. */
export function deleteScreenshot(whose: Whose, id: string, reason: string) {
  const path = { id };
  if (whose === 'me') return dataOf(api.DELETE('/api/me/screenshots/{id}', { params: { path } }));
  const params = { path, query: { employeeId: whose.employeeId } };
  return dataOf(api.DELETE('/api/company/screenshots/{id}', { params, body: { reason } }));
}

export function useDeleteScreenshot(whose: Whose, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => deleteScreenshot(whose, id, reason),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [whose === 'me' ? 'me' : 'company', 'workday'] }),
  });
}
