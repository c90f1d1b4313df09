import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function revokeInvitation(id: string) {
  return dataOf(api.DELETE('/api/company/employees/{id}/invitation', { params: { path: { id } } }));
}

export function useRevokeInvitation(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => revokeInvitation(id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
