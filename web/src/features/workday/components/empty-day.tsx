import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../components/empty-state';
import { useAddress } from '../../../lib/address/use-address';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { addDays } from '../../../lib/time/calendar';
import { texts } from '../../../texts';
import { daysQuery } from '../api/get-days';
import type { Whose } from '../api/whose';

/** So far back is looked for a day with something; no timesheet is longer. */
const DAYS_BACK = 31;

interface EmptyDayProps {
  whose: Whose;
  date: string;
}

/** A day without anything. One's own leads to the latest day before it that has something; of somebody else's days nothing is read that was not asked for. */
export function EmptyDay({ whose, date }: EmptyDayProps) {
  const told = whose === 'me' ? texts.workday.emptyMine : texts.workday.empty;
  const { change } = useAddress();
  const before = useQuery({ ...daysQuery(whose, addDays(date, -DAYS_BACK), addDays(date, -1)), enabled: whose === 'me' });
  const latest = before.data?.days.findLast(({ recordedSeconds }) => recordedSeconds > 0)?.day;
  const action = latest === undefined ? undefined : (
    <Button variant="default" onClick={() => change({ date: latest })}>
      {texts.workday.latestDay(formatDateWithWeekday(latest))}
    </Button>
  );
  return <EmptyState icon={IconCalendarOff} title={told.title} text={told.text} action={action} />;
}
