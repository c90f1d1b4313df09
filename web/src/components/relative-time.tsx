import { Tooltip } from '@mantine/core';
import { formatInstant } from '../lib/format/date';
import { formatRelativeTime } from '../lib/format/relative-time';
import { useNow } from '../lib/time/use-now';

interface RelativeTimeProps {
  instant: string;
  /** The zone of the exact time in the tooltip; the reader's own unless given. */
  timeZone?: string;
}

/** How long ago something happened, with the exact instant on hover and focus. */
export function RelativeTime({ instant, timeZone }: RelativeTimeProps) {
  const now = useNow();
  const exact = formatInstant(instant, timeZone);
  // What has happened is not ahead, even where this machine's clock is behind the server's.
  const relative = formatRelativeTime(new Date(Math.min(Date.parse(instant), now.getTime())).toISOString(), now);
  return (
    <Tooltip label={exact}>
      <time dateTime={instant} aria-label={`${relative}, ${exact}`}>
        {relative}
      </time>
    </Tooltip>
  );
}
