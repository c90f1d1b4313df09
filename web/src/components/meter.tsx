import { VisuallyHidden } from '@mantine/core';
import { formatPercent } from '../lib/format/number';
import { texts } from '../texts';
import classes from './meter.module.css';

interface MeterProps {
  used: number;
  limit: number;
  /** The figures in words: `3 / 5`. */
  children: string;
  align?: 'start' | 'end';
}

const NEARLY_FULL = 0.9;

/** Used of a limit: the figures, and a bar beneath that turns to trouble from 90 % on. */
export function Meter({ used, limit, children, align = 'end' }: MeterProps) {
  const ratio = limit > 0 ? used / limit : 0;
  const nearlyFull = ratio >= NEARLY_FULL;
  return (
    <span className={classes.root} data-align={align} title={texts.companies.nearLimit(formatPercent(ratio))}>
      <span className={classes.figures} data-full={nearlyFull || undefined}>
        {children}
        {nearlyFull ? <VisuallyHidden>{`, ${texts.companies.nearLimit(formatPercent(ratio))}`}</VisuallyHidden> : null}
      </span>
      <svg className={classes.bar} width="100%" height="3" aria-hidden="true" preserveAspectRatio="none">
        <rect className={classes.track} width="100%" height="3" rx="1.5" />
        <rect
          className={classes.fill}
          data-full={nearlyFull || undefined}
          width={`${Math.min(100, ratio * 100)}%`}
          height="3"
          rx="1.5"
        />
      </svg>
    </span>
  );
}
