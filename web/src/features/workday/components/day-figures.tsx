import type { ActivityMinute, Screenshot, WorkSession } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './day-figures.module.css';

interface DayFiguresProps {
  sessions: readonly WorkSession[];
  activity: readonly ActivityMinute[];
  screenshots: readonly Screenshot[];
}

export function DayFigures({ sessions, activity, screenshots }: DayFiguresProps) {
  const told = texts.workday.figures;
  const active = activity.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0);
  const idle = activity.reduce((sum, { idleSeconds }) => sum + idleSeconds, 0);
  const figures = [
    [told.active, formatDuration(active)],
    [told.idle, formatDuration(idle)],
    [told.share, active + idle === 0 ? texts.common.none : formatPercent(active / (active + idle))],
    [told.sessions, formatCount(sessions.length)],
    [told.screenshots, formatCount(screenshots.length)],
  ] as const;
  return (
    <dl className={classes.root}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
