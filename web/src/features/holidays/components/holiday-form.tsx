import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../../../components/date-field';
import { DialogForm } from '../../../components/dialog-form';
import type { Holiday } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { texts } from '../../../texts';
import { NAME_LIMIT } from '../hooks/holiday-lines';
import { holidayRefusal } from '../hooks/holiday-refusal';

export interface SentHolidays {
  pending: boolean;
  error: unknown;
  /** What was wrong need not be wrong any more. */
  onChange: () => void;
  onSend: (holidays: Holiday[]) => void;
  onCancel: () => void;
}

/** `day` is the one that is proposed. */
export function HolidayForm({ day: proposed, pending, error, onChange, onSend, onCancel }: SentHolidays & { day: string }) {
  const told = texts.holidays.form;
  const [day, setDay] = useState(proposed);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const server = fieldErrors(error, ['holidays.0.day', 'holidays.0.name']);
  const missing = tried && name.trim() === '' ? texts.common.fields.required(told.nameWord) : server['holidays.0.name'];

  return (
    <DialogForm
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '') onSend([{ day, name: name.trim() }]);
      }}
      onCancel={onCancel}
      submit={told.submit}
      pending={pending}
      error={Object.keys(server).length > 0 ? null : error}
      sentence={holidayRefusal(error)}
    >
      <DateField
        label={told.day}
        value={day}
        error={server['holidays.0.day']}
        onChange={(date) => {
          onChange();
          setDay(date);
        }}
      />
      <TextInput
        label={told.name}
        value={name}
        maxLength={NAME_LIMIT}
        autoComplete="off"
        error={missing}
        onChange={(event) => {
          onChange();
          setName(event.currentTarget.value);
        }}
        data-autofocus
      />
    </DialogForm>
  );
}
