import type { DaySums } from '../../../lib/api/types';
import classes from './week-strips.module.css';

/** Active, idle and manual time one after another; the figures stand beside it. */
export function WorkedBar({ sums, scale }: { sums: DaySums | undefined; scale: number }) {
  const parts = [['active', sums?.activeSeconds], ['idle', sums?.idleSeconds], ['manual', sums?.manualSeconds]] as const;
  return (
    <div className={classes.track} aria-hidden="true">
      {parts.map(([kind, seconds = 0]) =>
        seconds > 0 ? <i key={kind} data-kind={kind} style={{ width: `${(seconds / scale) * 100}%` }} /> : null,
      )}
    </div>
  );
}
