import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccessGuard, TenantTransaction } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { byRole, EVERY_CHECK, inLists, leaks, leaksBySql, makeWorld, type World } from '../support/isolation.js';

/**
 * The isolation checks, and their controls: each wall is taken away in turn, and the checks must notice. Wall 2 is shown to
 * hold by itself where wall 3 is gone, and its own removal to be noticed there. Last, with all walls back, nothing is let through.
 */
describe('the three walls', () => {
  let api: Api;
  let world: World;
  beforeAll(async () => {
    api = await startApi();
    world = await makeWorld(api);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await withRowSecurity(api);
    // Without a wall, the checks do succeed in removing people.
    await api.sql(`UPDATE membership SET status = 'ACTIVE', removed_at = NULL WHERE status = 'REMOVED'`);
  });
  afterAll(() => api.close());

  it('are missed where the access guard is taken away', async () => {
    vi.spyOn(AccessGuard.prototype, 'canActivate').mockReturnValue(true);
    const found = await leaks(api, world, [byRole]);
    expect(found.some((leak) => leak.startsWith('an employee got 200 of GET /api/company/employees'))).toBe(true);
    expect(found.some((leak) => leak.startsWith('an admin got 200 of GET /api/owner/companies'))).toBe(true);
  });

  it('are missed where one table’s policy lets everything pass', async () => {
    await withoutRowSecurity(api, ['work_session']);
    expect(await leaksBySql(api, world)).toEqual(["row security shows B's work_session"]);
  });

  it('hold by the scope of every query alone, where no policy holds any more', async () => {
    await withoutRowSecurity(api, await tenantTables(api));
    expect((await leaksBySql(api, world)).length).toBeGreaterThan(10);
    expect(await leaks(api, world, EVERY_CHECK.filter((check) => check !== leaksBySql))).toEqual([]);
  });

  it('are missed where the scope of the queries names another company', async () => {
    await withoutRowSecurity(api, await tenantTables(api));
    vi.spyOn(TenantTransaction.prototype, 'companyId', 'get').mockReturnValue(world.b.company.id);
    const found = await leaks(api, world, [inLists]);
    expect(found).toContain('GET /api/company/sessions lists B\'s');
    expect(found).toContain('GET /api/company/employees lists B\'s');
  });

  it('let nothing through, all of them in place', async () => {
    expect(await leaks(api, world)).toEqual([]);
  });
});

async function tenantTables(api: Api): Promise<string[]> {
  const rows = await api.sql<{ tablename: string }>(`SELECT tablename FROM pg_policies WHERE schemaname = 'ept' AND policyname = 'tenant'`);
  return rows.map((row) => row.tablename);
}

async function withoutRowSecurity(api: Api, tables: string[]): Promise<void> {
  for (const table of tables) await api.sql(`ALTER POLICY tenant ON ept.${table} USING (true) WITH CHECK (true)`);
}

async function withRowSecurity(api: Api): Promise<void> {
  for (const table of await tenantTables(api)) {
    await api.sql(`ALTER POLICY tenant ON ept.${table} USING (company_id = ept.app_company_id()) WITH CHECK (company_id = ept.app_company_id())`);
  }
}
