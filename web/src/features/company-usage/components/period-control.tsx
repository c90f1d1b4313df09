import { SegmentedControl } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { PRESETS, presetParameters, type Period } from '../hooks/period-address';
import { DaysPicker } from './days-picker';
import classes from './period-control.module.css';

const PICKED = 'picked';

interface PeriodControlProps {
  period: Period;
  today: string;
  /** The days that need no words in the address. */
  usual?: number;
}

/** The period of the page, written into its address. */
export function PeriodControl({ period, today, usual }: PeriodControlProps) {
  const { change } = useAddress();
  const options = PRESETS.map((days) => ({ value: String(days), label: texts.company.usage.lastDays(days) }));
  return (
    <>
      <SegmentedControl
        className={classes.presets ?? ''}
        aria-label={texts.company.usage.period}
        size="sm"
        data={options}
        value={period.preset === null ? PICKED : String(period.preset)}
        onChange={(value) => change(presetParameters(Number(value), usual))}
      />
      <DaysPicker period={period} today={today} />
    </>
  );
}
