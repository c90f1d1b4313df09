import { describe, expect, it } from 'vitest';
import type { Role } from '#contracts';
import { afterSignIn, homeOf, roleOf } from './home';
import type { Session } from './session-store';

function session(role: Role | null, isOwner = false): Session {
  const membership = role === null ? null : { companyId: 'c', companyName: 'Acme', role, membershipId: 'm' };
  return {
    accessToken: 'token',
    user: { id: 'u', name: 'Someone', email: 'someone@example.com', isOwner },
    memberships: membership === null ? [] : [membership],
    membership,
  };
}

describe('homeOf', () => {
  it('sends each role to its workspace', () => {
    expect(homeOf(session(null, true))).toBe('/owner/dashboard');
    expect(homeOf(session('ADMIN'))).toBe('/dashboard/admin');
    expect(homeOf(session('VIEWER'))).toBe('/dashboard/admin');
    expect(homeOf(session('EMPLOYEE'))).toBe('/dashboard/user');
  });

  it('has a place for an account without a company', () => {
    expect(roleOf(session(null))).toBeNull();
    expect(homeOf(session(null))).toBe('/no-company');
  });
});

describe('afterSignIn', () => {
  it('goes back to where one came from', () => {
    expect(afterSignIn(session('ADMIN'), '/dashboard/admin/employees?page=2')).toBe('/dashboard/admin/employees?page=2');
  });

  it('never leaves this site', () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect(afterSignIn(session('ADMIN'), next)).toBe('/dashboard/admin');
    }
  });

  it('goes home when there is nowhere to go back to', () => {
    expect(afterSignIn(session('EMPLOYEE'), null)).toBe('/dashboard/user');
    expect(afterSignIn(session('EMPLOYEE'), '/')).toBe('/dashboard/user');
    expect(afterSignIn(session('EMPLOYEE'), '/sign-in?next=/x')).toBe('/dashboard/user');
  });
});
