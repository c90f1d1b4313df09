import { formatCount } from '../../../lib/format/number';
import { formatRelativeTime } from '../../../lib/format/relative-time';
import { useNow } from '../../../lib/time/use-now';
import { texts } from '../../../texts';
import classes from './live-note.module.css';

interface LiveNoteProps {
  /** Milliseconds; 0 before the first answer. */
  updatedAt: number;
  total: number | undefined;
}

/** How many there are and how fresh the figures are. */
export function LiveNote({ updatedAt, total }: LiveNoteProps) {
  const now = useNow();
  if (updatedAt === 0 || total === undefined) return <span className={classes.root} />;
  const when = formatRelativeTime(new Date(Math.min(updatedAt, now.getTime())).toISOString(), now);
  return (
    <span className={classes.root}>
      {texts.companies.count(formatCount(total), total === 1)}
      <span className={classes.dot} aria-hidden="true" />
      {texts.companies.updated(when)}
    </span>
  );
}
