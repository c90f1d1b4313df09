import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { PlanEdit } from '../../../lib/api/types';

export function updatePlan(code: string, body: PlanEdit) {
  return dataOf(api.PATCH('/api/owner/plans/{code}', { params: { path: { code } }, body }));
}

/** Companies show limits of their plan, so all that the vendor sees is asked for again. */
export function useUpdatePlan(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanEdit) => updatePlan(code, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['owner'] }),
  });
}
