import { describe, expect, it } from 'vitest';
import { pickedParameters, presetParameters, readPeriod } from './period-address';

const today = '2026-11-02';

function read(search: string) {
  return readPeriod(new URLSearchParams(search), today);
}

describe('readPeriod', () => {
  it('is the last 90 days unless told otherwise, today included', () => {
    expect(read('')).toEqual({ from: '2026-08-05', to: '2026-11-02', preset: 90 });
    expect(read('days=7')).toEqual({ from: '2026-10-27', to: '2026-11-02', preset: 7 });
  });

  it('takes picked days', () => {
    expect(read('from=2026-10-01&to=2026-10-31')).toEqual({ from: '2026-10-01', to: '2026-10-31', preset: null });
  });

  it('does not believe in nonsense', () => {
    for (const search of ['days=12', 'from=2026-02-30&to=2026-03-01', 'from=2026-10-31&to=2026-10-01', 'from=1990-01-01&to=2026-10-01']) {
      expect(read(search).preset).toBe(90);
    }
  });
});

describe('the address of a period', () => {
  it('can be read again', () => {
    expect(presetParameters(30)).toEqual({ days: '30', from: null, to: null });
    expect(presetParameters(90)).toEqual({ days: null, from: null, to: null });
    expect(pickedParameters({ from: '2026-10-01', to: '2026-10-31' })).toEqual({
      days: null,
      from: '2026-10-01',
      to: '2026-10-31',
    });
  });
});
