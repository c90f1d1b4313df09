import { describe, expect, it } from 'vitest';
import { chooseMembership } from './choose-membership.js';

const a = { companyId: 'a' };
const b = { companyId: 'b' };

describe('chooseMembership', () => {
  it('takes the only one', () => expect(chooseMembership([a], { isOwner: false, lastCompanyId: null })).toBe(a));
  it('takes the company used last', () => expect(chooseMembership([a, b], { isOwner: false, lastCompanyId: 'b' })).toBe(b));
  it('takes the first where the last no longer counts', () => expect(chooseMembership([a, b], { isOwner: false, lastCompanyId: 'gone' })).toBe(a));
  it('takes none where there is none', () => expect(chooseMembership([], { isOwner: false, lastCompanyId: 'a' })).toBeNull());
  it('takes none for an OWNER who chose none', () => expect(chooseMembership([a], { isOwner: true, lastCompanyId: null })).toBeNull());
});
