import { describe, expect, it } from 'vitest';
import { possibleActions } from './possible-actions';

describe('possibleActions', () => {
  it('lets a trial be activated and a served company be suspended', () => {
    expect(possibleActions({ status: 'TRIAL', servable: true })).toEqual(['plan', 'reactivate', 'rotate', 'suspend']);
    expect(possibleActions({ status: 'ACTIVE', servable: true })).toEqual(['plan', 'rotate', 'suspend']);
  });

  it('reactivates what is suspended or expired', () => {
    expect(possibleActions({ status: 'SUSPENDED', servable: false })).toEqual(['plan', 'reactivate', 'rotate']);
    expect(possibleActions({ status: 'ACTIVE', servable: false })).toContain('reactivate');
  });

  it('leaves a cancelled company alone', () => {
    expect(possibleActions({ status: 'CANCELLED', servable: false })).toEqual([]);
  });
});
