import pg from 'pg';
import { inject } from 'vitest';
import { roleUrl, type ServingRole } from '#platform';
import { TEST_SECRETS } from './postgres/migrate-template.js';
import { createTestDatabase } from './postgres/test-database.js';

export { TEST_SECRETS };

/** A migrated database of one's own, with hands on it as administrator and as each serving role. */
export interface Hands {
  readonly adminUrl: string;
  /** As superuser: row security does not apply. To arrange and to look, never to prove a wall. */
  sql<R extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  /** As one of the product's roles, each call on a connection of its own, in one transaction where several statements are given. */
  as(role: ServingRole, ...statements: (string | [string, unknown[]])[]): Promise<pg.QueryResult>;
  drop(): Promise<void>;
}

export async function testDatabase(): Promise<Hands> {
  const database = await createTestDatabase(inject('postgresAdminUrl'));
  const admin = new pg.Pool({ connectionString: database.url, max: 3, options: '-c search_path=ept' });
  admin.on('error', () => undefined);
  return {
    adminUrl: database.url,
    sql: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await admin.query<R>(text, values)).rows,
    as: (role, ...statements) => runAs(roleUrl(database.url, TEST_SECRETS, role), statements),
    drop: async () => {
      await admin.end();
      await database.drop();
    },
  };
}

async function runAs(url: string, statements: (string | [string, unknown[]])[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    let last: pg.QueryResult | undefined;
    for (const statement of statements) {
      last = typeof statement === 'string' ? await client.query(statement) : await client.query(statement[0], statement[1]);
    }
    await client.query('COMMIT');
    if (!last) throw new Error('runAs needs a statement');
    return last;
  } finally {
    await client.end();
  }
}
