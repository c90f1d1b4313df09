import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseModule, DatabaseSettings, IdentityTransaction, PipelinedPool, runInRequestContext, type TenantIdentity, TenantTransaction } from '#platform';
import { type Hands, TEST_SECRETS, testDatabase } from '../support/database.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';

const MEMBERS = 'SELECT company_id FROM membership';

describe('the door of ept_tenant', () => {
  let db: Hands;
  let context: INestApplicationContext;
  let door: TenantTransaction;
  let pipeline: PipelinedPool;
  let a: SeededCompany;
  let b: SeededCompany;

  beforeAll(async () => {
    db = await testDatabase();
    a = await seedCompany(db, { employees: 3 });
    b = await seedCompany(db, { employees: 3 });
    const settings = new DatabaseSettings(db.adminUrl, TEST_SECRETS, { ept_tenant: 2, ingest: 2 });
    context = await NestFactory.createApplicationContext(DatabaseModule.forRoot(settings), { logger: false });
    door = context.get(TenantTransaction);
    pipeline = context.get(PipelinedPool);
  });
  afterAll(async () => {
    await context.close();
    await db.drop();
  });

  const identity = (company: SeededCompany): TenantIdentity => ({
    companyId: company.companyId,
    keyHash: company.keyHash,
    membershipId: company.employees[0]!.id,
    tokenHash: company.employees[0]!.tokenHash,
  });
  const inRequest = <T>(company: SeededCompany, work: () => Promise<T>): Promise<T> =>
    runInRequestContext({ requestId: 'r', address: '127.0.0.1', tenant: identity(company) }, work);
  const companiesSeen = async (company: SeededCompany, abort = false): Promise<Set<string>> =>
    inRequest(company, () =>
      door.run(async (manager) => {
        const rows = await manager.query<{ company_id: string }[]>(MEMBERS);
        if (abort) await manager.query('SELECT 1 / 0');
        return new Set(rows.map((row) => row.company_id));
      }),
    );
  const asked = (identityOf: TenantIdentity): Promise<string> => door.ask(identityOf).then(() => 'entered', (error: { code: string }) => error.code);

  it('throws where no company is known', async () => {
    await expect(door.run((manager) => manager.query(MEMBERS))).rejects.toThrow('No company is known here');
    expect(() => door.manager).toThrow('no open transaction');
  });

  it('is open by itself: within it the doors of other roles open and close without a word to it', async () => {
    const other = context.get(IdentityTransaction);
    const who = async ({ manager }: TenantTransaction | IdentityTransaction): Promise<string | undefined> => (await manager.query<{ role: string }[]>('SELECT current_user AS role'))[0]?.role;
    await inRequest(a, () =>
      door.run(async (mine) => {
        expect(() => other.manager).toThrow('no open transaction');
        await other.run(async (theirs) => {
          expect([await who(door), await who(other)]).toEqual(['ept_tenant', 'ept_identity']);
          expect([await door.run((joined) => Promise.resolve(joined === mine)), other.manager === theirs]).toEqual([true, true]);
        });
        expect(() => other.manager).toThrow('no open transaction');
        expect(door.manager).toBe(mine);
      }),
    );
    expect(() => door.manager).toThrow('no open transaction');
  });

  it('never shows a foreign row to thousands of alternating requests over two connections, some aborted midway', async () => {
    const requests = Array.from({ length: 3_000 }, (_, i) => ({ company: i % 2 === 0 ? a : b, abort: i % 7 === 0 }));
    const results: PromiseSettledResult<Set<string>>[] = [];
    // In waves: what waits five seconds for a connection is told 503, on a slow machine too.
    for (let from = 0; from < requests.length; from += 300) {
      results.push(...(await Promise.allSettled(requests.slice(from, from + 300).map(({ company, abort }) => companiesSeen(company, abort)))));
    }
    let served = 0;
    results.forEach((result, i) => {
      if (result.status === 'rejected') return expect(requests[i]!.abort).toBe(true);
      served++;
      expect([...result.value]).toEqual([requests[i]!.company.companyId]);
    });
    expect(served).toBe(requests.filter((request) => !request.abort).length);
  });

  it('leaves no company behind on the connections that guards have asked over', async () => {
    const asking = Array.from({ length: 20 }, (_, i) => door.ask(identity(i % 2 === 0 ? a : b)));
    expect((await Promise.all(asking)).every(({ role }) => role !== null)).toBe(true);
    // Both connections at once, and no door: what is set here was left by whoever had them before.
    const source = context.get<DataSource>(getDataSourceToken('tenant'));
    const left = await Promise.all([1, 2].map(() => source.query<{ company: string }[]>(`SELECT coalesce(current_setting('app.company_id', true), '') AS company, pg_sleep(0.2)`)));
    expect(left.flat().map(({ company }) => company)).toEqual(['', '']);
  });

  it('does the same for pipelined transactions, where a failed one is followed by others on its connection', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 1_000 }, (_, i) => {
        const company = i % 2 === 0 ? a : b;
        const enter = { name: 'enter', text: 'SELECT role FROM app_enter($1, null, null, null)', values: [company.companyId] };
        const members = { name: 'members', text: MEMBERS, values: [] };
        const broken = { name: 'broken', text: 'SELECT 1 / $1::int', values: [0] };
        return pipeline.transaction(i % 7 === 0 ? [enter, broken, members] : [enter, members]);
      }),
    );
    results.forEach((result, i) => {
      if (i % 7 === 0) return expect(result.status).toBe('rejected');
      if (result.status === 'rejected') throw result.reason;
      expect(new Set(result.value[1]!.rows.map((row: { company_id: string }) => row.company_id))).toEqual(new Set([(i % 2 === 0 ? a : b).companyId]));
    });
  });

  it('says UNAVAILABLE where the connection is lost between two statements, or before the commit, and serves again', async () => {
    const lost = (then: (manager: EntityManager) => Promise<unknown>): Promise<string> =>
      inRequest(a, () =>
        door.run(async (manager) => {
          const client = (await manager.queryRunner?.connect()) as pg.PoolClient;
          const [{ pid }] = (await manager.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
          const gone = new Promise((resolve) => client.once('end', resolve));
          await db.sql('SELECT pg_terminate_backend($1)', [pid]);
          await gone;
          return then(manager);
        }),
      ).then(() => 'committed', (error: { code: string }) => error.code);
    expect(await lost((manager) => manager.query(MEMBERS))).toBe('UNAVAILABLE');
    expect(await lost(() => door.prepared({ name: 'lost_members', text: 'SELECT id FROM membership WHERE company_id = $1' }))).toBe('UNAVAILABLE');
    expect(await lost(() => Promise.resolve())).toBe('UNAVAILABLE');
    expect(await companiesSeen(a)).toEqual(new Set([a.companyId]));
  });

  it('keeps many parallel queries inside one request in its company', async () => {
    const seen = await Promise.all([a, b, a, b].map((company) =>
      inRequest(company, () => Promise.all(Array.from({ length: 25 }, () => companiesSeen(company)))),
    ));
    seen.forEach((sets, i) => sets.forEach((set) => expect([...set]).toEqual([(i % 2 === 0 ? a : b).companyId])));
    const joined = await inRequest(a, () => door.run(() => Promise.all(Array.from({ length: 25 }, () => companiesSeen(a)))));
    joined.forEach((set) => expect([...set]).toEqual([a.companyId]));
  });

  it('asks the database on every entry: key, subscription, membership, account, token', async () => {
    const ok = identity(a);
    expect(await asked(ok)).toBe('entered');
    expect(await asked({ ...ok, keyHash: b.keyHash })).toBe('COMPANY_KEY_INVALID');
    expect(await asked({ ...ok, membershipId: b.employees[0]!.id })).toBe('UNAUTHENTICATED');
    expect(await asked({ ...ok, tokenHash: a.employees[1]!.tokenHash })).toBe('UNAUTHENTICATED');
    const c = await seedCompany(db);
    const entry = identity(c);
    const set = (sql: string): Promise<unknown> => db.sql(sql, [c.companyId]);
    expect(await asked(entry)).toBe('entered');
    await set(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`);
    expect(await asked(entry)).toBe('COMPANY_SUSPENDED');
    await set(`UPDATE company SET status = 'ACTIVE', subscription_expires_at = now() WHERE company_id = $1`);
    expect(await asked(entry)).toBe('SUBSCRIPTION_EXPIRED');
    await set(`UPDATE company SET subscription_expires_at = null WHERE company_id = $1`);
    expect(await asked(entry)).toBe('entered');
    await set(`UPDATE membership SET status = 'SUSPENDED' WHERE company_id = $1`);
    expect(await asked(entry)).toBe('UNAUTHENTICATED');
    await set(`UPDATE membership SET status = 'ACTIVE' WHERE company_id = $1`);
    await db.sql(`UPDATE account SET status = 'DISABLED' WHERE id = $1`, [c.employees[0]!.accountId]);
    expect(await asked(entry)).toBe('UNAUTHENTICATED');
    await db.sql(`UPDATE account SET status = 'ACTIVE' WHERE id = $1`, [c.employees[0]!.accountId]);
    await set(`UPDATE device_token SET revoked_at = now() WHERE company_id = $1`);
    expect(await asked(entry)).toBe('UNAUTHENTICATED');
    await set(`UPDATE device_token SET revoked_at = null WHERE company_id = $1`);
    await set(`UPDATE company_key SET expires_at = now() + interval '1 hour' WHERE company_id = $1`);
    expect(await asked(entry)).toBe('entered');
    await set(`UPDATE company_key SET expires_at = now() WHERE company_id = $1`);
    expect(await asked(entry)).toBe('COMPANY_KEY_INVALID');
  });

  it('serves a trial until the second it ends, by the database’s clock', async () => {
    const served = async (status: string, column: string, offset: string): Promise<boolean> => {
      const [row] = await db.sql<{ ok: boolean }>(
        `SELECT app_servable($1, CASE WHEN $2::text = 'trial' THEN now() + $3::interval END, CASE WHEN $2::text <> 'trial' THEN now() + $3::interval END) AS ok`,
        [status, column, offset],
      );
      return row!.ok;
    };
    expect(await served('TRIAL', 'trial', '1 second')).toBe(true);
    expect(await served('TRIAL', 'trial', '0 seconds')).toBe(false);
    expect(await served('TRIAL', 'trial', '-1 second')).toBe(false);
    expect(await served('ACTIVE', 'expires', '1 second')).toBe(true);
    expect(await served('ACTIVE', 'expires', '0 seconds')).toBe(false);
    expect(await served('SUSPENDED', 'expires', '1 day')).toBe(false);
    expect(await served('CANCELLED', 'expires', '1 day')).toBe(false);
  });
});
