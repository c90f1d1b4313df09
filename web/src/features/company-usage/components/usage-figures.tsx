import { Waiting } from '../../../components/waiting';
import type { Usage } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './usage-figures.module.css';

/** The period in six figures. */
export function UsageFigures({ usage }: { usage: Usage | undefined }) {
  const told = texts.company.usage.figures;
  const figures = [
    { name: told.active, value: usage && formatDuration(usage.totals.activeSeconds) },
    { name: told.idle, value: usage && formatDuration(usage.totals.idleSeconds) },
    { name: told.share, value: usage && activeShare(usage) },
    { name: told.busiest, value: usage && formatCount(busiestDay(usage)) },
    { name: told.sessions, value: usage && formatCount(usage.totals.sessions) },
    { name: told.screenshots, value: usage && formatCount(usage.totals.screenshots) },
  ];
  return (
    <dl className={classes.root}>
      {figures.map(({ name, value }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value ?? <Waiting h={14} w={72} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function activeShare({ totals }: Usage): string {
  const recorded = totals.activeSeconds + totals.idleSeconds;
  return recorded === 0 ? texts.common.none : formatPercent(totals.activeSeconds / recorded);
}

/** Distinct employees cannot be added up over days, so the largest day stands for them. */
function busiestDay({ items }: Usage): number {
  return items.reduce((most, day) => Math.max(most, day.employeesActive), 0);
}
