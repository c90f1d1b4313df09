import { describe, expect, it } from 'vitest';
import { periodKey } from './period-key.js';

describe('periodKey', () => {
  it('is the beginning of the period, whatever the moment in it', () => {
    const key = '2026-11-02T09:00:00.000Z';
    for (const at of [key, '2026-11-02T09:00:00.001Z', '2026-11-02T09:59:59.999Z']) expect(periodKey(new Date(at), 3_600_000)).toBe(key);
    expect(periodKey(new Date('2026-11-02T10:00:00.000Z'), 3_600_000)).not.toBe(key);
    expect(periodKey(new Date('2026-11-02T09:07:00.000Z'), 300_000)).toBe('2026-11-02T09:05:00.000Z');
  });
});
