import type { TimeCorrection } from '../../../lib/api/types';
import { formatDate } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { signedDuration } from './signed-duration';
import { wallTimeOf } from './zone-clock';

type Hours = Pick<TimeCorrection, 'startedAt' | 'endedAt'>;

/** `Nov 2, 2026, 09:00 – 10:30`, by the company's clock; with the second day where it ends on another. */
export function hoursInWords({ startedAt, endedAt }: Hours, timeZone: string): string {
  const [start, end] = [wallTimeOf(Date.parse(startedAt), timeZone), wallTimeOf(Date.parse(endedAt), timeZone)];
  const until = end.date === start.date ? end.time : `${formatDate(end.date)}, ${end.time}`;
  return texts.timesheet.corrections.when(formatDate(start.date), start.time, until);
}

/** What it comes to: `would count 1 h 30 min; 30 min of it is recorded already`. */
export function effectInWords({ countedSeconds, recordedSeconds, status, kind }: TimeCorrection): string | null {
  if (countedSeconds === null) return null;
  const told = texts.timesheet.corrections;
  const counts = (status === 'PENDING' ? told.wouldCount : told.counts)(withSign(countedSeconds));
  const already = kind === 'ADD' && recordedSeconds !== null && recordedSeconds > 0 ? told.recordedAlready(signedDuration(recordedSeconds)) : null;
  return already === null ? counts : `${counts}; ${already}`;
}

const withSign = (seconds: number): string => (seconds > 0 ? `+${signedDuration(seconds)}` : signedDuration(seconds));
