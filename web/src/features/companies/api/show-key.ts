import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { companyKeys } from './company-keys';

export function showKey(id: string) {
  return dataOf(api.GET('/api/owner/companies/{id}/key', { params: { path: { id } } }));
}

/** Each call is written into the audit trail, so it is made by a press and never by a cache; nothing keeps the answer. */
export function useShowKey(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => showKey(id),
    gcTime: 0,
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.audits }),
  });
}
