import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { DateField } from '../../../components/date-field';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { neighbour, periodAround, type SheetPeriod, STEPS, writePeriod } from '../hooks/sheet-address';
import classes from './period-control.module.css';

const OWN = 'own';

interface PeriodControlProps {
  period: SheetPeriod;
  today: string;
}

/** A month, a week or days of one's own, and the way to those before and after. */
export function PeriodControl({ period, today }: PeriodControlProps) {
  const { change } = useAddress();
  const told = texts.timesheet.period;
  const go = (next: SheetPeriod) => change(writePeriod(next, today));
  const present = period.from <= today && today <= period.to;
  const anchor = present ? today : period.from;
  const options = [...STEPS.map((step) => ({ value: step, label: told[step] })), { value: OWN, label: told.own }];
  return (
    <Group gap="xs" className={classes.root ?? ''}>
      <SegmentedControl
        aria-label={told.label}
        size="sm"
        data={options}
        value={period.step ?? OWN}
        onChange={(value) => {
          const step = STEPS.find((one) => one === value);
          go(step === undefined ? { ...period, step: null } : periodAround(anchor, step));
        }}
      />
      <ActionIcon variant="default" size={36} aria-label={told.before} onClick={() => go(neighbour(period, -1))}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={told.after} onClick={() => go(neighbour(period, 1))}>
        <IconChevronRight size={18} />
      </ActionIcon>
      {period.step === null ? (
        <OwnDays period={period} onPick={go} />
      ) : (
        <Button variant="default" disabled={present} onClick={() => go(periodAround(today, period.step ?? 'month'))}>
          {told.present[period.step]}
        </Button>
      )}
    </Group>
  );
}

function OwnDays({ period, onPick }: { period: SheetPeriod; onPick: (period: SheetPeriod) => void }) {
  const told = texts.timesheet.period;
  const field = (label: string, end: 'from' | 'to') => (
    <DateField
      aria-label={label}
      w={136}
      value={period[end]}
      onChange={(value) => {
        const next = { ...period, [end]: value };
        // The other end follows, so that no key leads to a period that is none.
        onPick(next.from <= next.to ? next : { from: value, to: value, step: null });
      }}
    />
  );
  return (
    <>
      {field(told.from, 'from')}
      {field(told.to, 'to')}
    </>
  );
}
