import { ValidateBy } from 'class-validator';

/** `YYYY-MM-DD`, a day that exists. */
export const CalendarDay = (): PropertyDecorator =>
  ValidateBy({ name: 'calendarDay', validator: { validate: isCalendarDay, defaultMessage: () => '$property must be a date like 2026-11-02' } });

function isCalendarDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) && at.getUTCFullYear() >= 1970;
}
