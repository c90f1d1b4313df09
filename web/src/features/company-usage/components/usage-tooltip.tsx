import type { UsageDay } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './usage-tooltip.module.css';

interface UsageTooltipProps {
  active?: boolean;
  payload?: ReadonlyArray<{ payload?: unknown }>;
}

/** The exact numbers of the day under the cursor, those of the hidden series too. */
export function UsageTooltip({ active = false, payload = [] }: UsageTooltipProps) {
  const told = texts.company.usage;
  const day = payload[0]?.payload as UsageDay | undefined;
  if (!active || day === undefined) return null;
  return (
    <div className={classes.root}>
      <p className={classes.day}>{formatDateWithWeekday(day.date)}</p>
      <dl className={classes.facts}>
        <dt>{told.active}</dt>
        <dd>{formatDuration(day.activeSeconds)}</dd>
        <dt>{told.idle}</dt>
        <dd>{formatDuration(day.idleSeconds)}</dd>
        <dt>{told.employees}</dt>
        <dd>{formatCount(day.employeesActive)}</dd>
        <dt>{told.columns.sessions}</dt>
        <dd>{formatCount(day.sessions)}</dd>
        <dt>{told.columns.screenshots}</dt>
        <dd>{formatCount(day.screenshots)}</dd>
      </dl>
    </div>
  );
}
