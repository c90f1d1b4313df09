import { Tooltip } from '@mantine/core';
import { formatInstant } from '../lib/format/date';
import { formatRelativeTime } from '../lib/format/relative-time';
import { useNow } from '../lib/time/use-now';

interface RelativeTimeProps {
  instant: string;
  /** It is to come: not over either, where this machine's clock or the answer is late. */
  ahead?: boolean;
  /** The zone of the exact time in the tooltip; the reader's own unless given. */
  timeZone?: string;
}

/** How long ago something happened, or when it will, with the exact instant on hover and focus. */
export function RelativeTime({ instant, ahead = false, timeZone }: RelativeTimeProps) {
  const now = useNow();
  const exact = formatInstant(instant, timeZone);
  // What has happened is not ahead, even where this machine's clock is behind the server's.
  const at = Date.parse(instant);
  const seen = ahead ? Math.max(at, now.getTime() + 1) : Math.min(at, now.getTime());
  const relative = formatRelativeTime(new Date(seen).toISOString(), now);
  return (
    <Tooltip label={exact}>
      <time dateTime={instant} aria-label={`${relative}, ${exact}`}>
        {relative}
      </time>
    </Tooltip>
  );
}
