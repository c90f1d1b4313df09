import { SegmentedControl } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { readSpan, SPANS } from '../hooks/span-days';
import { DayControl } from './day-control';

/** Day, week or month, and which; all in the address. */
export function WorkdayControl({ date, today }: { date: string; today: string }) {
  const { parameters, change } = useAddress();
  const told = texts.workday.span;
  const span = readSpan(parameters);
  return (
    <>
      <SegmentedControl
        aria-label={told.label}
        size="sm"
        data={SPANS.map((value) => ({ value, label: told[value] }))}
        value={span}
        onChange={(value) => change({ span: value === 'day' ? null : value, screenshot: null, from: null, to: null })}
      />
      <DayControl date={date} today={today} span={span} />
    </>
  );
}
