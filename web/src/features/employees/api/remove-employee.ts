import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function removeEmployee(id: string) {
  return dataOf(api.DELETE('/api/company/employees/{id}', { params: { path: { id } } }));
}

export function useRemoveEmployee(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => removeEmployee(id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
