import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { companyKeys } from './company-keys';

export function cancelCompany(id: string) {
  return dataOf(api.POST('/api/owner/companies/{id}/cancel', { params: { path: { id } } }));
}

export function useCancelCompany(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => cancelCompany(id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
