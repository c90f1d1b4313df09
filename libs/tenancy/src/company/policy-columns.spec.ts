import { describe, expect, it } from 'vitest';
import type { RecordingSettings } from '#contracts';
import { policyChanges, toColumns, toSettings } from './policy-columns.js';

const POLICY: RecordingSettings = {
  screenshots: { enabled: true, intervalSeconds: 600, blur: false },
  titles: 'FULL',
  websites: 'DOMAIN',
  idleAfterSeconds: 180,
  uploadEverySeconds: 60,
  workingHours: { days: [1, 2, 3], from: '22:00', to: '06:00' },
};

describe('the columns of a policy', () => {
  it('are the policy again', () => {
    expect(toSettings(toColumns(POLICY))).toEqual(POLICY);
    expect(toSettings(toColumns({ ...POLICY, workingHours: null }))).toEqual({ ...POLICY, workingHours: null });
  });

  it('differ in nothing for the same days in another order', () => {
    const shuffled = { ...POLICY, workingHours: { days: [3, 1, 2], from: '22:00', to: '06:00' } };
    expect(policyChanges(toColumns(POLICY), toColumns(shuffled))).toBeNull();
  });

  it('name what differs, and nothing else', () => {
    const changed = { ...POLICY, screenshots: { ...POLICY.screenshots, blur: true }, workingHours: null };
    expect(policyChanges(toColumns(POLICY), toColumns(changed))).toEqual({
      screenshotBlur: { from: false, to: true },
      workingHours: { from: { days: [1, 2, 3], from: '22:00', to: '06:00' }, to: null },
    });
  });
});
