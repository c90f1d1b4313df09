import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, Matches, MaxLength, ValidateBy } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** No control characters (PostgreSQL refuses NUL) and no lone surrogates, which are no text. */
const PLAIN_TEXT = /^[^\p{Cc}\p{Cs}]*$/u;
const PLAIN_PARAGRAPHS = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;

/** They turn the direction of what stands beside the text too: lists and audits would show something else than there is. */
const TURNS_AROUND = /[\u202A-\u202E\u2066-\u2069]/g;
/** A name of nothing but spaces of no width is none. */
const VISIBLE = /^$|[^\p{C}\p{Z}\p{M}]/u;

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const tidied = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(TURNS_AROUND, '').trim() : value));

/**
 * One line of text as people type it: surrounding spaces go, and what turns its direction, which comes along with what is
 * copied; control characters are refused, and what nobody would see.
 */
export const LineOfText = (options: { min?: number; max: number }): PropertyDecorator =>
  applyDecorators(
    tidied,
    IsString(),
    Length(options.min ?? 1, options.max),
    Matches(PLAIN_TEXT, { message: '$property must not contain control characters' }),
    Matches(VISIBLE, { message: '$property must have something to see' }),
  );

/** As `LineOfText`, of several lines: line breaks and tabs are allowed, NUL and other control characters are not. */
export const ParagraphsOfText = (options: { min?: number; max: number }): PropertyDecorator =>
  applyDecorators(trimmed, IsString(), Length(options.min ?? 1, options.max), Matches(PLAIN_PARAGRAPHS, { message: '$property must not contain control characters' }));

/**
 * An e-mail address, trimmed and in lower case, as it is stored and compared everywhere. Lone surrogates become U+FFFD,
 * which no address may hold: `IsEmail` throws on them instead of refusing.
 */
export const EmailAddress = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD').trim().toLowerCase() : value)),
    IsString(),
    MaxLength(254),
    // Addresses within a company's own network have no top-level domain.
    IsEmail({ require_tld: false }),
  );

/** A UUID of any version, in lower case as PostgreSQL writes it. */
export const Id = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    IsString(),
    Matches(UUID, { message: '$property must be a UUID' }),
  );

/** `YYYY-MM-DD`, a day that exists. */
export const CalendarDay = (): PropertyDecorator =>
  ValidateBy({ name: 'calendarDay', validator: { validate: isCalendarDay, defaultMessage: () => '$property must be a date like 2026-11-02' } });

export function isCalendarDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) && at.getUTCFullYear() >= 1970;
}
