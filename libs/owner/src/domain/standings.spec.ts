import { describe, expect, it } from 'vitest';
import { COMPANY_STANDINGS, type CompanyFilter } from './company-list.js';
import { changesByItself, countOf, isCounted, type Standings } from './standings.js';

const count = (plan: string, standing: 'TRIAL' | 'ACTIVE' | null, companies: number) => ({ plan, name: plan, priceAmount: 0, standing, companies, seats: 0 });
const standings: Standings = { counts: [count('FREE', 'TRIAL', 3), count('FREE', 'ACTIVE', 4), count('PRO', 'ACTIVE', 5), count('ENTERPRISE', null, 0)], trialsEnding: [], expired: [], notSynced: [], nearLimit: [] };
const all: CompanyFilter = { search: null, status: null, plan: null, attention: null };

describe('countOf', () => {
  it('adds up what a list of a plan, of a standing, of both and of neither has', () => {
    expect(countOf(standings, all)).toBe(12);
    expect(countOf(standings, { ...all, plan: 'FREE' })).toBe(7);
    expect(countOf(standings, { ...all, status: 'ACTIVE' })).toBe(9);
    expect(countOf(standings, { ...all, plan: 'FREE', status: 'ACTIVE' })).toBe(4);
    expect(countOf(standings, { ...all, plan: 'ENTERPRISE', status: 'CANCELLED' })).toBe(0);
  });
});

describe('isCounted', () => {
  it('does not hold for what a search or a need for attention leaves', () => {
    expect(isCounted({ ...all, plan: 'FREE', status: 'EXPIRED' })).toBe(true);
    expect(isCounted({ ...all, search: 'a' })).toBe(false);
    expect(isCounted({ ...all, attention: 'NEAR_LIMIT' })).toBe(false);
  });
});

describe('changesByItself', () => {
  it('holds for standings that time ends or brings', () => {
    expect([null, ...COMPANY_STANDINGS].filter((status) => changesByItself({ ...all, status }))).toEqual(['TRIAL', 'ACTIVE', 'EXPIRED']);
  });
});
