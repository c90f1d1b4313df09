import { Drawer, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../../lib/address/use-address';
import type { Holiday } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useAddHolidays } from '../api/change-holidays';
import { writeYear, yearOf } from '../hooks/shown-year';
import { HolidayForm } from './holiday-form';
import { HolidayLinesForm } from './holiday-lines-form';

interface HolidayDrawerProps {
  year: number;
  today: string;
}

/** One day, or many at once; afterwards the year of the first of them is shown. */
export function HolidayDrawer({ year, today }: HolidayDrawerProps) {
  const { parameters, change } = useAddress();
  const told = texts.holidays.form;
  const [many, setMany] = useState(false);
  const add = useAddHolidays();
  const close = () => {
    add.reset();
    change({ holiday: null }, { replace: true });
  };

  function send(holidays: Holiday[]): void {
    add.mutate(holidays, {
      onSuccess: () => {
        const [first] = holidays;
        toastDone(holidays.length === 1 ? told.added(first?.name ?? '') : told.addedMany(holidays.length));
        change({ holiday: null, ...(first === undefined ? {} : { year: writeYear(yearOf(first.day), today) }) }, { replace: true });
      },
    });
  }

  const form = { pending: add.isPending, error: add.error, onChange: add.reset, onSend: send, onCancel: close };
  return (
    <Drawer opened={parameters.get('holiday') === 'new'} onClose={close} title={told.title} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <SegmentedControl
        aria-label={told.howMany}
        fullWidth
        mb="lg"
        data={[{ value: 'one', label: told.one }, { value: 'many', label: told.many }]}
        value={many ? 'many' : 'one'}
        onChange={(value) => {
          add.reset();
          setMany(value === 'many');
        }}
      />
      {many ? <HolidayLinesForm {...form} /> : <HolidayForm {...form} day={year === yearOf(today) ? today : `${year}-01-01`} />}
    </Drawer>
  );
}
