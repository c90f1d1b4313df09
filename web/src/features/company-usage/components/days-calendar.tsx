import 'dayjs/locale/de';
import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { language, texts } from '../../../texts';
import type { Days } from '../hooks/period-address';

interface DaysCalendarProps {
  picked: Days | null;
  today: string;
  /** Told when both days are chosen. */
  onPick: (days: Days) => void;
}

/** Half of a range is kept here; only a whole one is told. Weekends have no colour: red means trouble in this product. */
export default function DaysCalendar({ picked, today, onPick }: DaysCalendarProps) {
  const [half, setHalf] = useState<string | null>(null);
  const whole: [string | null, string | null] = picked === null ? [null, null] : [picked.from, picked.to];

  function choose([from, to]: [string | null, string | null]): void {
    if (from !== null && to !== null) onPick({ from, to });
    else setHalf(from);
  }

  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      hideOutsideDates
      locale={language}
      weekendDays={[]}
      defaultDate={picked?.to ?? today}
      maxDate={today}
      value={half === null ? whole : [half, null]}
      onChange={choose}
      ariaLabels={texts.company.usage.calendar}
    />
  );
}
