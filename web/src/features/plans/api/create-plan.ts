import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { NewPlan } from '../../../lib/api/types';
import { plansQuery } from '../../../lib/companies/get-plans';

export function createPlan(body: NewPlan) {
  return dataOf(api.POST('/api/owner/plans', { body }));
}

export function useCreatePlan() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: createPlan, onSuccess: () => void queries.invalidateQueries({ queryKey: plansQuery().queryKey }) });
}
