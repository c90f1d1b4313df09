import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Reactivation } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

export function reactivateCompany(id: string, body: Reactivation) {
  return dataOf(api.POST('/api/owner/companies/{id}/reactivate', { params: { path: { id } }, body }));
}

export function useReactivateCompany(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Reactivation) => reactivateCompany(id, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
