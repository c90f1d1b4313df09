import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function createTeam(name: string) {
  return dataOf(api.POST('/api/company/teams', { body: { name } }));
}

export function useCreateTeam() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: createTeam, onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}
