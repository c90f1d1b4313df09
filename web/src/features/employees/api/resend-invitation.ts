import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function resendInvitation(id: string) {
  return dataOf(api.POST('/api/company/employees/{id}/resend-invitation', { params: { path: { id } } }));
}

export function useResendInvitation(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => resendInvitation(id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
