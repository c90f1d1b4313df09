import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { isUuid } from '#platform';
import { parseMinute } from './domain/instant-minute.js';
import { isCalendarDate } from './domain/period.js';

const check = (name: string, test: (value: unknown) => boolean, message: string): PropertyDecorator => ValidateBy({ name, validator: { validate: test, defaultMessage: () => message } });

/** Any UUID, whatever its version, in the lower case that the database answers. */
export const AnyUuid = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    check('anyUuid', isUuid, '$property must be a UUID'),
  );

/** `YYYY-MM-DD`, a day that exists. */
export const CalendarDate = (): PropertyDecorator => check('calendarDate', isCalendarDate, '$property must be a date like 2026-11-02');

/** A whole minute: what trackers record is by the minute too. */
export const WholeMinute = (): PropertyDecorator => check('wholeMinute', (value) => !Number.isNaN(parseMinute(value)), '$property must be a whole minute like 2026-11-02T09:05:00.000Z');
