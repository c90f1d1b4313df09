import { formatDuration } from '../../../lib/format/duration';

/** As everywhere, `7 h 42 min`; with a minus sign where more is taken off than added. */
export function signedDuration(seconds: number): string {
  return seconds < 0 ? `−${formatDuration(-seconds)}` : formatDuration(seconds);
}
