import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function assignTeam(teamId: string | null, employeeIds: string[]) {
  return dataOf(api.PUT('/api/company/team-members', { body: { teamId, employeeIds } }));
}

export function useAssignTeam(employeeId: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (teamId: string | null) => assignTeam(teamId, [employeeId]), onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}
