import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isUuid } from '#platform';
import { isCalendarDate } from './domain/calendar-date.js';
import { parseInstant } from './domain/instant.js';

const check = (name: string, test: (value: unknown) => boolean, message: string, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: test, defaultMessage: () => message } }, options);

/** Any UUID, whatever its version, in the lower case that the database answers. */
export const AnyUuid = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    check('anyUuid', isUuid, '$property must be a UUID'),
  );

/** An instant as the protocol writes it: ISO 8601 in UTC, a day that exists. */
export const Instant = (): PropertyDecorator =>
  check('instant', (value) => !Number.isNaN(parseInstant(value)), '$property must be an instant like 2026-11-02T09:05:02.113Z');

/** `YYYY-MM-DD`, a day that exists. */
export const CalendarDate = (): PropertyDecorator => check('calendarDate', isCalendarDate, '$property must be a date like 2026-11-02');
