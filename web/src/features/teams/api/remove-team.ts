import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function removeTeam(id: string) {
  return dataOf(api.DELETE('/api/company/teams/{id}', { params: { path: { id } } }));
}

export function useRemoveTeam(id: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => removeTeam(id), onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}
