import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { DateField } from '../../../components/date-field';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { writeDate } from '../hooks/day-address';
import { rangeOf, type Span, spanNeighbours } from '../hooks/span-days';

interface DayControlProps {
  date: string;
  today: string;
  /** How far its arrows go. */
  span?: Span;
}

/** The day of the page, written into its address. */
export function DayControl({ date, today, span = 'day' }: DayControlProps) {
  const { change } = useAddress();
  const told = texts.workday;
  const { before, after } = spanNeighbours(date, span, today);
  const go = (day: string) => change({ date: writeDate(day, today), screenshot: null, from: null, to: null });
  return (
    <>
      <Group gap={8} wrap="nowrap">
        <ActionIcon variant="default" size={36} aria-label={told.before[span]} onClick={() => go(before)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <DateField aria-label={told.day} w={136} max={today} value={date} onChange={go} />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={told.after[span]}
          disabled={after === null}
          onClick={() => go(after ?? today)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Group>
      <Button variant="default" disabled={rangeOf(date, span).to >= today} onClick={() => go(today)}>
        {told.present[span]}
      </Button>
    </>
  );
}
