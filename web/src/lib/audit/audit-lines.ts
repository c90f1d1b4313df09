import { formatDate, formatInstant } from '../format/date';
import { formatMoney, type Money } from '../format/money';
import { texts } from '../../texts';

export interface AuditLine {
  field: string;
  /** What it was; null where only one value was noted. */
  from: string | null;
  to: string;
}

const NOTHING = '—';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** What differs between two states of something. A field that only one of them has was set, or taken away. */
export function changedLines(before: unknown, after: unknown): AuditLine[] {
  const [old, fresh] = [recordOf(before), recordOf(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return fields.flatMap((field) => {
    const [from, to] = [inWords(old[field], field), inWords(fresh[field], field)];
    if (from === to) return [];
    return [{ field: fieldName(field), from: from === NOTHING ? null : from, to }];
  });
}

/** What was noted of an action: single values, or `{from, to}` for each field that was changed, at any depth. */
export function detailLines(details: unknown, path: readonly string[] = []): AuditLine[] {
  return beginningFirst(Object.entries(recordOf(details))).flatMap(([key, value]) => {
    const here = [...path, key];
    const field = fieldName(here.join(' '));
    if (!isRecord(value)) return [{ field, from: null, to: inWords(value, key) }];
    if (!('from' in value && 'to' in value && Object.keys(value).length === 2)) return detailLines(value, here);
    if (isRecord(value['from']) && isRecord(value['to'])) {
      return changedLines(value['from'], value['to']).map((line) => ({ ...line, field: `${field} ${line.field.toLowerCase()}` }));
    }
    return [{ field, from: inWords(value['from'], key), to: inWords(value['to'], key) }];
  });
}

/** The database keeps fields by their length: an end would stand before its beginning. */
function beginningFirst(entries: [string, unknown][]): [string, unknown][] {
  const isBeginning = ([key]: [string, unknown]): number => Number(key === 'startedAt' || key === 'from');
  return entries.sort((a, b) => isBeginning(b) - isBeginning(a));
}

/** `contactPerson` as `Contact person`. */
function fieldName(name: string): string {
  const named: Readonly<Record<string, string>> = texts.audit.fields;
  if (named[name] !== undefined) return named[name];
  const words = name.replaceAll(/([a-z])([A-Z])/g, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the pages call a code that this field holds. */
function wordOf(field: string, code: string): string | undefined {
  const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    category: texts.rules.category,
    kind: { ...texts.timesheet.kinds, ...texts.rules.kind },
    priority: texts.tasks.priorities,
    role: texts.common.roles,
    status: { ...texts.companies.status, ...texts.employees.status, ...texts.tasks.statuses },
  };
  const word = words[field]?.[code];
  return typeof word === 'string' ? word : undefined;
}

function inWords(value: unknown, field = ''): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? texts.audit.on : texts.audit.off;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map((each) => inWords(each, field)).join(', ');
  // Noted in minor units of the one currency there is.
  if (field === 'amountPaid' && typeof value === 'number') return formatMoney({ amount: value, currency: 'USD' });
  if (isMoney(value)) return formatMoney(value);
  if (isRecord(value)) return Object.entries(value).map(([key, part]) => `${fieldName(key)} ${inWords(part, key)}`).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return formatDate(value);
  return INSTANT.test(value) ? formatInstant(value) : (wordOf(field, value) ?? value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Integer minor units with their currency, as the API has money everywhere. */
function isMoney(value: unknown): value is Money {
  return isRecord(value) && typeof value['amount'] === 'number' && typeof value['currency'] === 'string';
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
