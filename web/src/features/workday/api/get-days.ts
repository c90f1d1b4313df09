import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

const NOTHING = { activeSeconds: 0, idleSeconds: 0, recordedSeconds: 0, manualSeconds: 0, workedSeconds: 0 };

/** Sums by day, as the timesheet has them; only days with something, in order. */
export async function getDays(whose: Whose, from: string, to: string) {
  if (whose === 'me') {
    const { days, totals } = await dataOf(api.GET('/api/me/timesheet', { params: { query: { from, to } } }));
    return { days, totals };
  }
  const sheet = await dataOf(api.GET('/api/company/timesheet', { params: { query: { from, to, employeeId: whose.employeeId } } }));
  const [line] = sheet.items;
  return { days: line?.days ?? [], totals: line?.totals ?? NOTHING };
}

export function daysQuery(whose: Whose, from: string, to: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'days', `${from}/${to}`),
    queryFn: () => getDays(whose, from, to),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useDays(whose: Whose, from: string, to: string) {
  return useQuery(daysQuery(whose, from, to));
}
