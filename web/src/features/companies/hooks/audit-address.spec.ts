import { describe, expect, it } from 'vitest';
import { readAuditFilter, toAuditQuery } from './audit-address';

const read = (search: string) => readAuditFilter(new URLSearchParams(search));
const ID = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10';

describe('the audit trail’s address', () => {
  it('holds everything that it is narrowed to', () => {
    const search = `company=${ID}&action=PLAN_CHANGED&actor=owner@&from=2026-11-01&to=2026-11-02&page=2`;
    expect(toAuditQuery(read(search))).toEqual({ companyId: ID, action: 'PLAN_CHANGED', actor: 'owner@', from: '2026-11-01', to: '2026-11-02', page: 2 });
  });

  it('asks for everything where nothing is said, or nothing that is understood', () => {
    expect(toAuditQuery(read(''))).toEqual({ page: 1 });
    expect(toAuditQuery(read('company=acme&action=DANCED&from=2026-02-30&page=x'))).toEqual({ page: 1 });
  });

  it('does not ask for days that end before they begin', () => {
    expect(toAuditQuery(read('from=2026-11-02&to=2026-11-01'))).toEqual({ page: 1 });
  });
});
