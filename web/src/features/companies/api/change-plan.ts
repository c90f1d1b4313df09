import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { PlanChange } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

export function changePlan(id: string, body: PlanChange) {
  return dataOf(api.POST('/api/owner/companies/{id}/plan', { params: { path: { id } }, body }));
}

export function useChangePlan(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanChange) => changePlan(id, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
