import { useMe } from '../features/auth/api/get-me';
import { todayIn } from '../lib/time/calendar';
import { useNow } from '../lib/time/use-now';

const ME_EVERY_MS = 60_000;

/** The time zone of the company one is in and the date there; null until it is known. */
export function useCompanyZone(): { timeZone: string; today: string } | null {
  const timeZone = useMe(ME_EVERY_MS).data?.company?.timezone;
  const now = useNow();
  return timeZone === undefined ? null : { timeZone, today: todayIn(timeZone, now) };
}
