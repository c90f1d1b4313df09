import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { timesheetKeys } from './timesheet-keys';

export type Decision = 'approve' | 'refuse' | 'revoke';

interface Decided {
  id: string;
  decision: Decision;
  note: string;
}

export function decideTime({ id, decision, note }: Decided) {
  const params = { path: { id } };
  if (decision === 'approve') return dataOf(api.POST('/api/company/time-corrections/{id}/approve', { params, body: note === '' ? {} : { note } }));
  return dataOf(
    decision === 'refuse'
      ? api.POST('/api/company/time-corrections/{id}/refuse', { params, body: { note } })
      : api.POST('/api/company/time-corrections/{id}/revoke', { params, body: { note } }),
  );
}

/** Also where it failed: somebody else may have decided meanwhile. */
export function useDecideTime() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: decideTime, onSettled: () => void queries.invalidateQueries({ queryKey: timesheetKeys.all }) });
}
