import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { Holiday } from '../api/types';

export const holidaysKey = ['me', 'holidays'] as const;

/** Names by day, `YYYY-MM-DD`. */
export type Holidays = ReadonlyMap<string, string>;

const NONE: Holidays = new Map();

export async function getHolidays(from: string, to: string): Promise<Holiday[]> {
  return (await dataOf(api.GET('/api/me/holidays', { params: { query: { from, to } } }))).items;
}

export function holidaysQuery(from: string, to: string) {
  return queryOptions({ queryKey: [...holidaysKey, from, to], queryFn: () => getHolidays(from, to), select: byDay, staleTime: 60_000 });
}

/** The company's in these days; none until they are known: what is shown beside them does not wait. */
export function useHolidays(from: string, to: string): Holidays {
  return useQuery(holidaysQuery(from, to)).data ?? NONE;
}

function byDay(holidays: readonly Holiday[]): Holidays {
  return new Map(holidays.map(({ day, name }) => [day, name]));
}
