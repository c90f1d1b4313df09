import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function assignTeam(teamId: string | null, employeeIds: readonly string[]) {
  return dataOf(api.PUT('/api/company/team-members', { body: { teamId, employeeIds: [...employeeIds] } }));
}

export function useAssignTeam(employeeIds: readonly string[]) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (teamId: string | null) => assignTeam(teamId, employeeIds), onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}
