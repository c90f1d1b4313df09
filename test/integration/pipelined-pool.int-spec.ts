import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseSettings, PipelinedPool, type Statement } from '#platform';
import { float8Array, int2Array, int4Array, textArray, uuidArray } from '../../libs/tracking/src/ingest/pg-array.js';
import { type Hands, TEST_SECRETS, testDatabase } from '../support/database.js';
import { RecordedCompany } from '../support/recorded-company.js';

let hands: Hands;
let pool: PipelinedPool;
let company: RecordedCompany;

beforeAll(async () => {
  hands = await testDatabase();
});
beforeEach(async () => {
  company = await RecordedCompany.create(hands);
  // One connection, so that each transaction follows the one before on it.
  pool = new PipelinedPool(new DatabaseSettings(hands.adminUrl, TEST_SECRETS, { ingest: 1 }));
  return () => pool.onModuleDestroy();
});
afterAll(() => hands.drop());

const enter = (): Statement => ({ name: 'enter', text: 'SELECT app_set_company($1)', values: [company.id] });
const announce = (): Statement => ({
  name: 'announce',
  text: 'INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) VALUES ($1, $2, $2, now(), now())',
  values: [company.id, randomUUID()],
});
const count: Statement = { name: 'count', text: 'SELECT count(*)::int AS rows FROM outbox', values: [] };
const divide = (by: unknown): Statement => ({ name: 'divide', text: 'SELECT 10 / $1::int AS result', values: [by] });
const waiting = (): Promise<number> => company.waiting();

describe('a pipelined transaction', () => {
  it('answers each statement, with values of every kind, and sees what came before in it', async () => {
    const echo = { name: 'echo', text: 'SELECT $1::text AS text, $2::bytea AS bytes, $3::int[] AS list, $4::text AS nothing', values: ['ä"\\', Buffer.from([0, 255]), [1, 2], null] };
    for (let again = 1; again <= 2; again++) {
      const results = await pool.transaction([enter(), announce(), count, echo]);
      expect(results.map((result) => result.command)).toEqual(['SELECT', 'INSERT', 'SELECT', 'SELECT']);
      expect(results[1]?.rowCount).toBe(1);
      expect(results[2]?.rows).toEqual([{ rows: again }]);
      expect(results[3]?.rows).toEqual([{ text: 'ä"\\', bytes: Buffer.from([0, 255]), list: [1, 2], nothing: null }]);
    }
  });

  it('takes binary arrays as what went into them: of every type, empty, with nulls, with any text', async () => {
    const list = <V>(of: fc.Arbitrary<V>): fc.Arbitrary<(V | null)[]> => fc.array(fc.option(of, { nil: null }), { maxLength: 12 });
    const instants = fc.integer({ min: -8.64e15, max: 8.64e15 });
    const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
    const columns = fc.tuple(list(instants), list(fc.integer({ min: -32_768, max: 32_767 })), list(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), list(fc.uuid()), list(texts));
    const text = 'SELECT $1::float8[] AS a, $2::int2[] AS b, $3::int4[] AS c, $4::uuid[]::text[] AS d, $5::text[] AS e';
    await fc.assert(
      fc.asyncProperty(columns, async ([a, b, c, d, e]) => {
        const same = <V>(value: V): V => value;
        const { rows } = await pool.statement({ name: 'arrays', text, values: [float8Array(a, same), int2Array(b, same), int4Array(c, same), uuidArray(d, same), textArray(e, same)] });
        expect(rows).toEqual([{ a, b, c, d, e }]);
      }),
      { numRuns: 60 },
    );
  });

  it('stores nothing when a statement is refused, whatever came before and after it, and leaves the connection usable', async () => {
    await expect(pool.transaction([enter(), announce(), divide(0), announce(), count])).rejects.toMatchObject({ code: '22012' });
    expect(await waiting()).toBe(0);
    // What the failed one had not prepared yet, and what it had, is prepared now.
    const results = await pool.transaction([enter(), divide(5), announce(), count]);
    expect(results[1]?.rows).toEqual([{ result: 2 }]);
    expect(results[3]?.rows).toEqual([{ rows: 1 }]);
  });

  it('carries no company over to the next transaction on the connection', async () => {
    await pool.transaction([enter(), announce()]);
    expect((await pool.transaction([count]))[0]?.rows).toEqual([{ rows: 0 }]);
    await pool.transaction([enter(), divide(0)]).catch(() => undefined);
    expect((await pool.transaction([count]))[0]?.rows).toEqual([{ rows: 0 }]);
  });

  it('stores nothing when a value cannot be sent, and goes on with another connection', async () => {
    const unsendable = { toPostgres: () => { throw new Error('cannot be sent'); } };
    await expect(pool.transaction([enter(), announce(), divide(unsendable)])).rejects.toThrow('cannot be sent');
    expect(await waiting()).toBe(0);
    expect((await pool.transaction([enter(), announce(), count]))[2]?.rows).toEqual([{ rows: 1 }]);
  });

  it('refuses another text under a name that is taken, and stores nothing of it', async () => {
    await pool.transaction([enter(), count]);
    await expect(pool.transaction([enter(), announce(), { ...count, text: 'SELECT 1' }])).rejects.toThrow('must be unique');
    expect(await waiting()).toBe(0);
    await pool.transaction([enter(), announce()]);
    expect(await waiting()).toBe(1);
  });

  it('is UNAVAILABLE when the connection dies in it, and the next one is served', async () => {
    const suicide = { name: 'suicide', text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] };
    await expect(pool.transaction([enter(), announce(), suicide, announce()])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await waiting()).toBe(0);
    await pool.transaction([enter(), announce()]);
    expect(await waiting()).toBe(1);
  });

  it('keeps many at once apart, good and refused ones', async () => {
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, i) => pool.transaction([enter(), announce(), divide(i % 5)])));
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(40);
    expect(await waiting()).toBe(160);
  });
});
