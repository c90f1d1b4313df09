import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Suspension } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

export function suspendCompany(id: string, body: Suspension) {
  return dataOf(api.POST('/api/owner/companies/{id}/suspend', { params: { path: { id } }, body }));
}

export function useSuspendCompany(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Suspension) => suspendCompany(id, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
