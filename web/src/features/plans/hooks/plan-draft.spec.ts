import { describe, expect, it } from 'vitest';
import { draftOf, proposedCode, toPlan, validatePlan } from './plan-draft';

const plan = {
  code: 'TEAM',
  name: 'Team',
  maxEmployees: 20,
  maxStorageMb: 40_500,
  screenshotRetentionDays: 60,
  price: { amount: 4_990, currency: 'USD' as const },
  features: ['Priority support', 'Exports'],
  retiredAt: null,
  companies: 3,
};

describe('the plan form', () => {
  it('sends back what it was opened with', () => {
    expect(toPlan(draftOf(plan))).toEqual({
      code: 'TEAM',
      name: 'Team',
      maxEmployees: 20,
      maxStorageMb: 40_500,
      screenshotRetentionDays: 60,
      price: 4_990,
      features: ['Priority support', 'Exports'],
    });
  });

  it('loses no cent to binary fractions', () => {
    expect(toPlan({ ...draftOf(plan), price: 19.99, storageGb: 0.29 })).toMatchObject({ price: 1_999, maxStorageMb: 290 });
  });

  it('asks for what is missing, and for numbers that can be', () => {
    expect(Object.keys(validatePlan(draftOf(null))).sort()).toEqual(['code', 'maxEmployees', 'name', 'price', 'screenshotRetentionDays', 'storageGb']);
    expect(Object.keys(validatePlan({ ...draftOf(plan), maxEmployees: 2.5, price: -1 })).sort()).toEqual(['maxEmployees', 'price']);
    expect(validatePlan(draftOf(plan))).toEqual({});
  });

  it('proposes a code from the name', () => {
    expect(proposedCode('Team plus')).toBe('TEAM_PLUS');
    expect(proposedCode('2 Größe!')).toBe('GROSSE');
  });
});
