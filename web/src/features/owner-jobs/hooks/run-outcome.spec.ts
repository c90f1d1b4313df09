import { describe, expect, it } from 'vitest';
import type { JobRun } from '../../../lib/api/types';
import { outcomeOf, tookMs } from './run-outcome';

const run: JobRun = {
  id: 'r',
  job: 'expiry-marks',
  runKey: '2026-11-02',
  startedAt: '2026-11-02T09:00:00.000Z',
  finishedAt: '2026-11-02T09:00:01.500Z',
  outcome: 'SUCCEEDED',
  attempts: 1,
  counts: null,
  detail: null,
};

describe('a run', () => {
  it('runs while it has no outcome', () => {
    expect(outcomeOf({ ...run, outcome: null })).toBe('RUNNING');
    expect(outcomeOf({ ...run, outcome: 'FAILED' })).toBe('FAILED');
  });

  it('took as long as it says', () => {
    expect(tookMs(run)).toBe(1_500);
    expect(tookMs({ ...run, finishedAt: null })).toBeNull();
  });
});
