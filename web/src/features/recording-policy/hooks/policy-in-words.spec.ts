import { describe, expect, it } from 'vitest';
import type { RecordingPolicy } from '../../../lib/api/types';
import { daysInWords, policyInWords } from './policy-in-words';

const POLICY: RecordingPolicy = {
  screenshots: { enabled: true, intervalSeconds: 600, blur: false },
  employeesMayDeleteScreenshots: false,
  titles: 'FULL',
  websites: 'FULL',
  idleAfterSeconds: 180,
  uploadEverySeconds: 60,
  workingHours: null,
};

const sentence = (policy: RecordingPolicy, key: string) => policyInWords(policy, 'Europe/Berlin').find((one) => one.key === key);

describe('policyInWords', () => {
  it('says how often the screen is taken, and whether it can be read', () => {
    expect(sentence(POLICY, 'screenshots')?.text).toContain('10 min');
    expect(sentence({ ...POLICY, screenshots: { ...POLICY.screenshots, blur: true } }, 'screenshots')?.text).toContain('blurred');
  });

  it('says of what is off that it is not recorded', () => {
    const nothing: RecordingPolicy = { ...POLICY, screenshots: { ...POLICY.screenshots, enabled: false }, titles: 'NONE', websites: 'NONE' };
    const off = policyInWords(nothing, 'UTC').filter(({ recorded }) => !recorded);
    expect(off.map(({ key }) => key)).toEqual(['titles', 'websites', 'screenshots']);
  });

  it('names the hours in the company’s zone', () => {
    const text = sentence({ ...POLICY, workingHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' } }, 'hours')?.text;
    expect(text).toContain('Mon–Fri');
    expect(text).toContain('08:00');
    expect(text).toContain('Europe/Berlin');
  });
});

describe('daysInWords', () => {
  it('joins days that follow each other and names the others', () => {
    expect(daysInWords([5, 1, 3, 2, 4])).toBe('Mon–Fri');
    expect(daysInWords([1, 3, 7])).toBe('Mon, Wed, Sun');
    expect(daysInWords([6, 7])).toBe('Sat, Sun');
  });
});
