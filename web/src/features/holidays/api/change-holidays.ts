import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Holiday } from '../../../lib/api/types';
import { holidaysKey } from '../../../lib/holidays/get-holidays';

export function addHolidays(holidays: Holiday[]) {
  return dataOf(api.POST('/api/company/holidays', { body: { holidays } }));
}

export function removeHoliday(day: string) {
  return dataOf(api.DELETE('/api/company/holidays/{day}', { params: { path: { day } } }));
}

/** Whoever marks holidays asks again, and so do reports: nobody is late on one. */
function useHolidayChange<Sent>(send: (sent: Sent) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => void Promise.all([['company'], holidaysKey].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const useAddHolidays = () => useHolidayChange(addHolidays);
export const useRemoveHoliday = () => useHolidayChange(removeHoliday);
