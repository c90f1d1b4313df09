import { useAddress } from '../../../lib/address/use-address';
import type { Whose } from '../api/whose';
import { rangeOf, readSpan } from '../hooks/span-days';
import { DayView } from './day-view';
import { DaysView } from './days-view';

interface WorkdayViewProps {
  whose: Whose;
  date: string;
  today: string;
  timeZone: string;
  /** Whether whoever looks may delete screenshots. */
  mayDelete: boolean;
}

/** `?span=week`: somebody's day, or the days of their week or month. */
export function WorkdayView({ whose, date, today, timeZone, mayDelete }: WorkdayViewProps) {
  const span = readSpan(useAddress().parameters);
  if (span === 'day') return <DayView whose={whose} date={date} timeZone={timeZone} mayDelete={mayDelete} />;
  return <DaysView whose={whose} span={span} {...rangeOf(date, span)} today={today} timeZone={timeZone} />;
}
