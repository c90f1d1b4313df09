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

  it('leaves those who were removed alone', () => {
    expect(possiblePersonActions({ status: 'REMOVED' })).toEqual([]);
  });
});
