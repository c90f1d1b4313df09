import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { timesheetKeys } from './timesheet-keys';

export function withdrawTime(id: string) {
  return dataOf(api.DELETE('/api/me/time-corrections/{id}', { params: { path: { id } } }));
}

export function useWithdrawTime() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: withdrawTime, onSettled: () => void queries.invalidateQueries({ queryKey: timesheetKeys.all }) });
}
