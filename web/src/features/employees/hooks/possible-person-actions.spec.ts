import { describe, expect, it } from 'vitest';
import { possiblePersonActions } from './possible-person-actions';

describe('possiblePersonActions', () => {
  it('offers an invitation to be sent again or taken back, and nothing else', () => {
    expect(possiblePersonActions({ status: 'INVITED' })).toEqual(['resend', 'revoke']);
  });

  it('suspends who is active and restores who is suspended', () => {
    expect(possiblePersonActions({ status: 'ACTIVE' })).toContain('suspend');
    expect(possiblePersonActions({ status: 'SUSPENDED' })).toContain('restore');
    expect(possiblePersonActions({ status: 'SUSPENDED' })).not.toContain('suspend');
  });

  it('erases once what was recorded of those who were removed, and leaves them alone otherwise', () => {
    expect(possiblePersonActions({ status: 'REMOVED' })).toEqual(['erase']);
    expect(possiblePersonActions({ status: 'REMOVED', erasure: { requestedAt: '2026-11-02T09:00:00Z', doneAt: null } })).toEqual([]);
  });
});
