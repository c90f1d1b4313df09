import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY_STATUSES } from '#contracts';
import { servable } from '#subscriptions';
import { companyInState } from '../support/companies.js';
import { type Hands, testDatabase } from '../support/database.js';

describe('who may be served, by the database', () => {
  let database: Hands;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database?.drop());

  it('agrees with the rule in TypeScript in every generated case', async () => {
    // Offsets from the database's now(), the instant itself among them.
    const offset = fc.option(fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -1e10, max: 1e10 })), { nil: null });
    const cases = fc.sample(fc.record({ status: fc.constantFrom(...COMPANY_STATUSES), trial: offset, expires: offset }), 2_000);
    const { rows } = await database.as('ept_owner', [
      `SELECT now(), now() + trial * interval '1 ms' AS trial, now() + expires * interval '1 ms' AS expires, status,
              app_servable(status, now() + trial * interval '1 ms', now() + expires * interval '1 ms') AS servable
         FROM unnest($1::text[], $2::float8[], $3::float8[]) AS c (status, trial, expires)`,
      [cases.map((c) => c.status), cases.map((c) => c.trial), cases.map((c) => c.expires)],
    ]);
    expect(rows).toHaveLength(cases.length);
    for (const row of rows) {
      const company = { status: row.status, trialEndsAt: row.trial, subscriptionExpiresAt: row.expires };
      expect({ ...row, servable: servable(company, row.now) }).toEqual(row);
    }
    expect(rows.some((row) => row.servable)).toBe(true);
    expect(rows.some((row) => !row.servable)).toBe(true);
  });

  // now() stands still within a transaction, so the three instants are exact.
  it.each([
    ['T − 1 s', '1 second', true],
    ['T', '0 seconds', false],
    ['T + 1 s', '-1 second', false],
  ])('serves a trial at %s (%s left): %s', async (_when, left, served) => {
    const company = await companyInState(database, { status: 'TRIAL' });
    const answer = await database.as(
      'ept_owner',
      [`UPDATE company SET trial_ends_at = now() + $2::interval WHERE company_id = $1`, [company, left]],
      [`SELECT app_servable(status, trial_ends_at, subscription_expires_at) AS served FROM company WHERE company_id = $1`, [company]],
    );
    expect(answer.rows).toEqual([{ served }]);
  });

  it.each([
    ['T − 1 s', '1 second', true],
    ['T', '0 seconds', false],
    ['T + 1 s', '-1 second', false],
  ])('opens the door of ept_tenant for an active company at %s (%s left): %s', async (_when, left, opens) => {
    const company = await companyInState(database, { status: 'ACTIVE' });
    // One transaction with one now(): the administrator sets the end, then enters as the tenant's role.
    const entered = await database
      .sql(
        `DO $$ BEGIN
           UPDATE ept.company SET subscription_expires_at = now() + interval '${left}' WHERE company_id = '${company}';
           SET LOCAL ROLE ept_tenant;
           PERFORM ept.app_enter('${company}', NULL, NULL, NULL);
         END $$`,
      )
      .then(
        () => true,
        (error: { code: string }) => error.code,
      );
    expect(entered).toBe(opens ? true : 'EPT02');
  });
});
