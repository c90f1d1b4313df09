import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import { formatDate } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { pickedParameters, type Days, type Period } from '../hooks/period-address';
import classes from './days-picker.module.css';

const DaysCalendar = lazy(() => import('./days-calendar'));

interface DaysPickerProps {
  period: Period;
  today: string;
}

/** Two days of one's own, from a calendar that is loaded when it is opened. */
export function DaysPicker({ period, today }: DaysPickerProps) {
  const { change } = useAddress();
  const [opened, { toggle, close }] = useDisclosure(false);
  const told = texts.company.usage;
  const picked = period.preset === null ? { from: period.from, to: period.to } : null;

  function pick(days: Days): void {
    change(pickedParameters(days));
    close();
  }

  return (
    <Popover opened={opened} onChange={toggle} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes.button ?? ''}
          variant="default"
          leftSection={<IconCalendar size={16} />}
          onClick={toggle}
          data-picked={picked !== null || undefined}
        >
          {picked === null ? told.ownPeriod : told.between(formatDate(picked.from), formatDate(picked.to))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={told.pickPeriod} aria-labelledby="">
        <Suspense fallback={<Waiting h={290} w={252} />}>
          <DaysCalendar picked={picked} today={today} onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
