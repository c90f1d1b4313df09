import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, reference, wholeNumber, yesOrNo } from './field-values.js';

const iso = (value: unknown): string => {
  const at = instant(value, 'startedAt');
  return typeof at === 'string' ? at : new Date(at).toISOString();
};

describe('instants of an export', () => {
  it('are those of any ISO 8601 form with a zone', () => {
    for (const text of ['2026-03-02T09:05:02Z', '2026-03-02T09:05:02.000z', '2026-03-02 10:05:02+01:00', '2026-03-02T02:35:02-0630', '2026-03-02 11:05:02 +02']) {
      expect(iso(text)).toBe('2026-03-02T09:05:02.000Z');
    }
    expect(iso('2026-03-02T09:05Z')).toBe('2026-03-02T09:05:00.000Z');
    expect(iso('2026-03-02T09:05:02.123456789Z')).toBe('2026-03-02T09:05:02.123Z');
  });

  it('survive being written as ISO 8601', () => {
    const dates = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(instant(date.toISOString(), 'at')).toBe(date.getTime());
      }),
    );
  });

  it('are not guessed where the zone is missing', () => {
    expect(iso('2026-03-02 09:05:02')).toBe('startedAt has no time zone: write Z or an offset like +01:00 behind it');
  });

  it('exist', () => {
    for (const text of ['2026-02-30T09:00:00Z', '2026-13-01T09:00:00Z', '2026-03-02T24:00:00Z', '2026-03-02T09:60:00Z']) expect(iso(text)).toContain('does not exist');
    for (const value of ['yesterday', '', 1_772_442_302, null, '2026-03-02', {}]) expect(iso(value)).toContain('is no instant');
  });
});

describe('other fields', () => {
  it('take ids as text or whole numbers', () => {
    expect([reference(7), reference(' a1 '), reference('')]).toEqual(['7', 'a1', null]);
    expect([reference(1.5), reference(null), reference({}), reference('x'.repeat(201))]).toEqual([null, null, null, null]);
  });

  it('take numbers as text, and leave everything else for the checks to refuse', () => {
    expect([wholeNumber('42'), wholeNumber(' -3 '), wholeNumber(5)]).toEqual([42, -3, 5]);
    expect([wholeNumber('1e3'), wholeNumber('4.5'), wholeNumber('9'.repeat(12))]).toEqual(['1e3', '4.5', '9'.repeat(12)]);
  });

  it('know yes and no in the ways that exports write them', () => {
    expect([true, 'TRUE', 1, '1', 'yes'].map(yesOrNo)).toEqual([true, true, true, true, true]);
    expect([false, 'false', 0, 'No'].map(yesOrNo)).toEqual([false, false, false, false]);
    expect(yesOrNo('perhaps')).toBeNull();
  });
});
