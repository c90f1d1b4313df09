import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

/** Sessions, minutes and screenshots in the order of time, which the service gives latest first; applications and sites, the longest first. */
export async function getDay(whose: Whose, date: string) {
  const day = await dataOf(
    whose === 'me' ? api.GET('/api/me/day', { params: { query: { date } } }) : api.GET('/api/company/day', { params: { query: { date, employeeId: whose.employeeId } } }),
  );
  return {
    sessions: day.sessions.toReversed(),
    activity: day.activity.toReversed(),
    screenshots: day.screenshots.toReversed(),
    applications: day.applications.map(({ app: name, seconds }) => ({ name, seconds })),
    websites: day.websites.map(({ domain: name, seconds }) => ({ name, seconds })),
  };
}

export function dayQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'day', date),
    queryFn: () => getDay(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useDay(whose: Whose, date: string) {
  return useQuery(dayQuery(whose, date));
}
