import '@mantine/dates/styles.layer.css';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { pickedParameters, type Period } from '../hooks/period-address';
import classes from './days-picker.module.css';

interface DaysPickerProps {
  period: Period;
  today: string;
}

/** Two days of one's own. Only a whole range goes into the address; half of one is kept here. */
export default function DaysPicker({ period, today }: DaysPickerProps) {
  const { change } = useAddress();
  const [half, setHalf] = useState<string | null>(null);
  const picked: [string | null, string | null] = period.preset === null ? [period.from, period.to] : [null, null];

  function pick([from, to]: [string | null, string | null]): void {
    if (from !== null && to !== null) {
      setHalf(null);
      change(pickedParameters({ from, to }));
    } else {
      setHalf(from);
    }
  }

  return (
    <DatePickerInput
      type="range"
      className={classes.input ?? ''}
      aria-label={texts.company.usage.ownPeriod}
      placeholder={texts.company.usage.ownPeriod}
      valueFormat="D MMM YYYY"
      leftSection={<IconCalendar size={16} aria-hidden="true" />}
      maxDate={today}
      allowSingleDateInRange
      value={half === null ? picked : [half, null]}
      onChange={pick}
      popoverProps={{ position: 'bottom-end', shadow: 'md' }}
    />
  );
}
