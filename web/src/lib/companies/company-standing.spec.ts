import { describe, expect, it } from 'vitest';
import { standingOf } from './company-standing';

const now = new Date('2026-11-02T12:00:00.000Z');

describe('standingOf', () => {
  it('counts the days of a running trial', () => {
    const trial = { status: 'TRIAL', servable: true, trialEndsAt: '2026-11-14T12:00:00.000Z' } as const;
    expect(standingOf(trial, now)).toEqual({ standing: 'TRIAL', trialDaysLeft: 12 });
  });

  it('believes the server, not the clock of this machine', () => {
    const trial = { status: 'TRIAL', servable: true, trialEndsAt: '2026-11-01T12:00:00.000Z' } as const;
    expect(standingOf(trial, now)).toEqual({ standing: 'TRIAL', trialDaysLeft: 1 });
  });

  it('calls a trial or a period that has run out expired', () => {
    expect(standingOf({ status: 'TRIAL', servable: false, trialEndsAt: null }, now).standing).toBe('EXPIRED');
    expect(standingOf({ status: 'ACTIVE', servable: false, trialEndsAt: null }, now).standing).toBe('EXPIRED');
  });

  it('keeps what was decided by people', () => {
    expect(standingOf({ status: 'SUSPENDED', servable: false, trialEndsAt: null }, now).standing).toBe('SUSPENDED');
    expect(standingOf({ status: 'CANCELLED', servable: false, trialEndsAt: null }, now).standing).toBe('CANCELLED');
    expect(standingOf({ status: 'ACTIVE', servable: true, trialEndsAt: null }, now).standing).toBe('ACTIVE');
  });
});
