import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { timesheetKeys } from './timesheet-keys';

export function getCorrection(whose: 'company' | 'me', id: string) {
  const params = { path: { id } };
  return dataOf(whose === 'me' ? api.GET('/api/me/time-corrections/{id}', { params }) : api.GET('/api/company/time-corrections/{id}', { params }));
}

export function correctionQuery(whose: 'company' | 'me', id: string) {
  return queryOptions({ queryKey: timesheetKeys.of('correction', whose, id), queryFn: () => getCorrection(whose, id) });
}

/** Null: none is open. */
export function useCorrection(whose: 'company' | 'me', id: string | null) {
  return useQuery({ ...correctionQuery(whose, id ?? ''), enabled: id !== null });
}
