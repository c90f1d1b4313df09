import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { NewTimeCorrection } from '../../../lib/api/types';
import { timesheetKeys } from './timesheet-keys';

/** One's own, which an admin decides about; or, by an admin, an employee's, which counts at once. */
export function requestTime({ employeeId, ...body }: NewTimeCorrection & { employeeId: string | null }) {
  return dataOf(
    employeeId === null
      ? api.POST('/api/me/time-corrections', { body })
      : api.POST('/api/company/time-corrections', { body: { ...body, employeeId } }),
  );
}

export function useRequestTime() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: requestTime, onSuccess: () => void queries.invalidateQueries({ queryKey: timesheetKeys.all }) });
}
