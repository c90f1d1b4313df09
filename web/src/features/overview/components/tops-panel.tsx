import { IconClockOff } from '@tabler/icons-react';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import type { OverviewItem } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { texts } from '../../../texts';
import { longest } from '../hooks/longest';
import type { OverviewPeriod } from '../hooks/overview-period';
import classes from './tops-panel.module.css';

interface TopsPanelProps {
  title: string;
  items: readonly OverviewItem[] | undefined;
  period: OverviewPeriod;
}

/** The longest of a period, each with a bar to the scale of the first. */
export function TopsPanel({ title, items, period }: TopsPanelProps) {
  const shown = items === undefined ? undefined : longest(items, period);
  const most = shown?.[0]?.seconds ?? 1;
  return (
    <Panel title={title} note={texts.overview.periods[period]}>
      {shown?.length === 0 ? (
        <EmptyState icon={IconClockOff} title={texts.overview.nothing.title} text={texts.overview.nothing.text} />
      ) : (
        <ol className={classes.list}>
          {(shown ?? Array.from({ length: 5 }, (_, i) => ({ name: String(i), seconds: null }))).map(({ name, seconds }) => (
            <li key={name}>
              <span className={classes.name} title={seconds === null ? undefined : name}>
                {seconds === null ? <Waiting h={12} w={140} /> : name}
              </span>
              <span className={classes.time}>{seconds === null ? null : formatDuration(seconds)}</span>
              <svg className={classes.bar} width="100%" height="4" aria-hidden="true" preserveAspectRatio="none">
                <rect width={`${((seconds ?? 0) / most) * 100}%`} height="4" rx="2" />
              </svg>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
