import { describe, expect, it } from 'vitest';
import type { CompanyPolicy } from '#contracts';
import { policyChanges, toColumns, toCompanyPolicy, toSettings } from './policy-columns.js';

const POLICY: CompanyPolicy = {
  screenshots: { enabled: true, intervalSeconds: 600, blur: false },
  titles: 'FULL',
  websites: 'DOMAIN',
  idleAfterSeconds: 180,
  uploadEverySeconds: 60,
  workingHours: { days: [1, 2, 3], from: '22:00', to: '06:00' },
  employeesMayDeleteScreenshots: true,
};

describe('the columns of a policy', () => {
  it('are the policy again', () => {
    expect(toCompanyPolicy(toColumns(POLICY))).toEqual(POLICY);
    expect(toCompanyPolicy(toColumns({ ...POLICY, workingHours: null }))).toEqual({ ...POLICY, workingHours: null });
  });

  it('hold more than trackers are told', () => {
    const { employeesMayDeleteScreenshots: _, ...told } = POLICY;
    expect(toSettings(toColumns(POLICY))).toEqual(told);
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
