import { describe, expect, it } from 'vitest';
import type { RecordingPolicy } from '../../../lib/api/types';
import { toDraft, toPolicy, validatePolicy } from './policy-draft';

const POLICY: RecordingPolicy = {
  screenshots: { enabled: true, intervalSeconds: 600, blur: false },
  employeesMayDeleteScreenshots: false,
  titles: 'FULL',
  websites: 'DOMAIN',
  idleAfterSeconds: 90,
  uploadEverySeconds: 60,
  workingHours: { days: [1, 2], from: '08:00', to: '24:00' },
};

describe('the policy’s draft', () => {
  it('gives back what it was made of', () => {
    expect(toPolicy(toDraft(POLICY), POLICY)).toEqual(POLICY);
    expect(toPolicy(toDraft({ ...POLICY, workingHours: null }), POLICY).workingHours).toBeNull();
  });

  it('refuses what the service would refuse', () => {
    const draft = toDraft(POLICY);
    expect(validatePolicy(draft)).toEqual({});
    expect(Object.keys(validatePolicy({ ...draft, intervalMinutes: 0.5, idleMinutes: '', days: [] }))).toEqual([
      'intervalMinutes',
      'idleMinutes',
      'days',
    ]);
    expect(validatePolicy({ ...draft, to: '08:00' })).toHaveProperty('to');
  });
});
