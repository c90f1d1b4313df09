import 'dayjs/locale/de';
import '@mantine/dates/styles.layer.css';
import { DateInput, type DayOfWeek } from '@mantine/dates';
import { IconCalendarDue } from '@tabler/icons-react';
import { firstDayOfWeek } from '../lib/format/company-formats';
import { fieldDate, readTypedDate } from '../lib/format/typed-date';
import { language, texts } from '../texts';

interface DateFieldProps {
  label?: string;
  'aria-label'?: string;
  /** Also stands in the empty field, where it has no label. */
  title?: string;
  description?: string;
  error?: string | undefined;
  /** In a bar of controls, where nothing else says how wide. */
  w?: number;
  /** `YYYY-MM-DD`; empty for none. */
  value: string;
  /** Told with every whole date; with an empty one only where there may be none. */
  onChange: (date: string) => void;
  min?: string;
  max?: string;
  mayBeEmpty?: boolean;
}

/**
 * A date to type or to pick, written as the company has it, in a calendar whose weeks begin as the company's do; the
 * browser's own field knows neither. Weekends have no colour: red means trouble in this product.
 */
export function DateField({ value, onChange, min, max, mayBeEmpty = false, ...shown }: DateFieldProps) {
  // What stands between them says its own name: the month, or the years.
  const { previousMonth, nextMonth, previousYear, nextYear, previousDecade, nextDecade } = texts.company.usage.calendar;
  return (
    <DateInput
      {...shown}
      value={value === '' ? null : value}
      onChange={(date) => {
        if (date !== null || mayBeEmpty) onChange(date ?? '');
      }}
      valueFormat={(date) => fieldDate(date)}
      dateParser={(typed) => readTypedDate(typed)}
      placeholder={shown.title ?? fieldDate(EXAMPLE)}
      clearable={mayBeEmpty}
      rightSection={mayBeEmpty && value !== '' ? undefined : <IconCalendarDue size={16} stroke={1.6} aria-hidden="true" />}
      clearButtonProps={{ 'aria-label': texts.common.clear }}
      firstDayOfWeek={(firstDayOfWeek() % 7) as DayOfWeek}
      locale={language}
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{ previousMonth, nextMonth, previousYear, nextYear, previousDecade, nextDecade }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      popoverProps={{ shadow: 'md', transitionProps: { duration: 100 } }}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
    />
  );
}

/** The last of a year: nobody takes its day for its month. */
const EXAMPLE = '2026-12-31';
