import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useAddress } from '../../../lib/address/use-address';
import { isCalendarDate } from '../../../lib/time/calendar';
import { texts } from '../../../texts';
import { neighbours, writeDate } from '../hooks/day-address';

/** The day of the page, written into its address. */
export function DayControl({ date, today }: { date: string; today: string }) {
  const { change } = useAddress();
  const told = texts.workday;
  const { before, after } = neighbours(date, today);
  const go = (day: string) => change({ date: writeDate(day, today), screenshot: null });
  return (
    <>
      <ActionIcon variant="default" size={36} aria-label={told.previousDay} onClick={() => go(before)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label={told.day}
        max={today}
        value={date}
        onChange={({ currentTarget: { value } }) => {
          if (isCalendarDate(value)) go(value);
        }}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={told.nextDay}
        disabled={after === null}
        onClick={() => go(after ?? today)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      <Button variant="default" disabled={date === today} onClick={() => go(today)}>
        {told.today}
      </Button>
    </>
  );
}
