import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function eraseEmployee(id: string) {
  return dataOf(api.POST('/api/company/employees/{id}/erasure', { params: { path: { id } } }));
}

/** What is shown of the person anywhere goes within minutes. */
export function useEraseEmployee(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => eraseEmployee(id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
