import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from './instant.js';

describe('parseInstant', () => {
  it('reads whatever a date writes, to the millisecond', () => {
    fc.assert(fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), (date) => {
      expect(parseInstant(date.toISOString())).toBe(date.getTime());
    }));
  });

  it('takes any fraction or none, and drops what is beyond milliseconds', () => {
    const second = Date.parse('2026-11-02T09:05:02Z');
    for (const [fraction, ms] of [['', 0], ['.1', 100], ['.12', 120], ['.123', 123], ['.123999999', 123], ['.000000001', 0]] as const) {
      expect(parseInstant(`2026-11-02T09:05:02${fraction}Z`)).toBe(second + ms);
    }
  });

  it.each([
    '2026-02-29T00:00:00Z', '2026-02-30T00:00:00Z', '2026-04-31T00:00:00Z', '1900-02-29T00:00:00Z', '2026-00-10T00:00:00Z', '2026-13-10T00:00:00Z', '2026-01-00T00:00:00Z',
    '2026-11-02T24:00:00Z', '2026-11-02T23:60:00Z', '2026-11-02T23:59:60Z', '+275760-09-13T00:00:00.000Z', '1969-12-31T23:59:59Z',
    '2026-11-02T09:05:02', '2026-11-02T09:05:02+00:00', '2026-11-02T09:05:02.Z', '2026-11-02T09:05:02.1234567890Z', '2026-11-02 09:05:02Z', '2026-11-02T09:05:02z', '2026-11-02T09:05Z',
    ' 2026-11-02T09:05:02Z', '2026-11-02T09:05:02Z ', '2026-11-02T09:05:0²Z', '２026-11-02T09:05:02Z', '', 'now', null, undefined, 1_793_610_302_000, {}, [],
  ])('refuses %j', (value) => {
    expect(parseInstant(value)).toBeNaN();
  });

  it('knows leap years', () => {
    expect(parseInstant('2028-02-29T00:00:00Z')).toBe(Date.UTC(2028, 1, 29));
    expect(parseInstant('2000-02-29T00:00:00Z')).toBe(Date.UTC(2000, 1, 29));
  });

  it('never throws and never answers what Date would not', () => {
    fc.assert(fc.property(fc.string({ maxLength: 35 }), (text) => {
      const at = parseInstant(text);
      if (!Number.isNaN(at)) expect(new Date(at).toISOString().slice(0, 19)).toBe(text.slice(0, 19));
    }));
  });
});
