import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { fieldDate } from '../../../lib/format/typed-date';
import { locale, texts } from '../../../texts';
import { MOST_LINES, readHolidayLines } from '../hooks/holiday-lines';
import { holidayRefusal } from '../hooks/holiday-refusal';
import type { SentHolidays } from './holiday-form';

/** So many problems are said at once; the others follow when these are mended. */
const PROBLEMS_SHOWN = 5;

/** Pasted from a list or a spreadsheet. How many lines are understood is said while they are typed. */
export function HolidayLinesForm({ pending, error, onChange, onSend, onCancel }: SentHolidays) {
  const told = texts.holidays.form;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { holidays, problems } = readHolidayLines(text, locale);
  const tooMany = holidays.length > MOST_LINES;
  const said = problems.slice(0, PROBLEMS_SHOWN).map(({ line, problem }) => told.problems[problem](line));
  const nothing = holidays.length === 0 && problems.length === 0;
  const wrong = !tried ? null : nothing ? told.nothing : tooMany ? told.tooMany(MOST_LINES) : problems.length > 0 ? said.join(' ') : null;

  return (
    <DialogForm
      onSubmit={() => {
        setTried(true);
        if (!nothing && !tooMany && problems.length === 0) onSend(holidays);
      }}
      onCancel={onCancel}
      submit={told.submitMany}
      pending={pending}
      error={error}
      sentence={holidayRefusal(error)}
    >
      <Textarea
        label={told.lines}
        description={told.linesHint}
        placeholder={told.linesExample(fieldDate('2026-12-25'), fieldDate('2026-12-26'))}
        autosize
        minRows={8}
        maxRows={18}
        value={text}
        error={wrong}
        spellCheck={false}
        onChange={(event) => {
          onChange();
          setText(event.currentTarget.value);
        }}
        data-autofocus
      />
      <Text size="sm" c="dimmed" aria-live="polite">
        {told.understood(holidays.length)}
      </Text>
    </DialogForm>
  );
}
