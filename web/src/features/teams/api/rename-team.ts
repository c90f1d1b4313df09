import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function renameTeam(id: string, name: string) {
  return dataOf(api.PATCH('/api/company/teams/{id}', { params: { path: { id } }, body: { name } }));
}

export function useRenameTeam(id: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (name: string) => renameTeam(id, name), onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}
