import { describe, expect, it } from 'vitest';
import { possibleActions } from './possible-actions';

describe('possibleActions', () => {
  it('lets a trial be activated and a served company be suspended', () => {
    expect(possibleActions({ status: 'TRIAL', servable: true })).toEqual(['edit', 'plan', 'reactivate', 'key', 'rotate', 'suspend', 'cancel']);
    expect(possibleActions({ status: 'ACTIVE', servable: true })).toEqual(['edit', 'plan', 'key', 'rotate', 'suspend', 'cancel']);
  });

  it('reactivates what is suspended or expired', () => {
    expect(possibleActions({ status: 'SUSPENDED', servable: false })).toEqual(['edit', 'plan', 'reactivate', 'key', 'rotate', 'cancel']);
    expect(possibleActions({ status: 'ACTIVE', servable: false })).toContain('reactivate');
  });

  it('can only take a cancellation back', () => {
    expect(possibleActions({ status: 'CANCELLED', servable: false })).toEqual(['reactivate']);
  });
});
