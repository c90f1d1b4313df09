import type { Client } from 'pg';
import type { Secrets } from '../crypto/secrets.js';

/** The roles that the product logs in as. What each may touch is granted by the migrations and checked by the catalogue test. */
export const DATABASE_ROLES = ['ept_migrator', 'ept_tenant', 'ept_owner', 'ept_identity', 'ept_jobs'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
export type ServingRole = Exclude<DatabaseRole, 'ept_migrator'>;
export const SCHEMA = 'ept';

/** Derived, so that an operator supplies one URL and one secret. */
export function rolePassword(secrets: Secrets, role: DatabaseRole): string {
  return secrets.derive(`database-role:${role}`).toString('base64url');
}

/** The administrator's URL with another user. */
export function roleUrl(adminUrl: string, secrets: Secrets, role: DatabaseRole): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(secrets, role);
  return url.toString();
}

/**
 * Makes the roles or brings them back to what they must be: able to log in, unable to own a database, to create
 * roles, to bypass row security or to inherit from one another. Runs under the advisory lock of the migrations.
 */
export async function ensureRoles(admin: Client, secrets: Secrets): Promise<void> {
  const database = admin.escapeIdentifier((await admin.query<{ name: string }>('SELECT current_database() AS name')).rows[0]?.name ?? '');
  for (const role of DATABASE_ROLES) {
    const known = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const change = (sql: string): Promise<void> => changeRole(admin, sql);
    if (known.rowCount === 0) await change(`CREATE ROLE ${role} LOGIN NOINHERIT`);
    await change(`ALTER ROLE ${role} WITH LOGIN NOINHERIT PASSWORD ${admin.escapeLiteral(rolePassword(secrets, role))}`);
    await change(`ALTER ROLE ${role} SET search_path TO ${SCHEMA}`);
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
    if (role !== 'ept_migrator') {
      await change(`ALTER ROLE ${role} SET statement_timeout TO '30s'`);
      await change(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout TO '60s'`);
    }
  }
  await admin.query(`GRANT CREATE ON DATABASE ${database} TO ept_migrator`);
  const unsafe = await admin.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
    [DATABASE_ROLES],
  );
  if (unsafe.rows.length > 0) {
    throw new Error(`These database roles have rights that would defeat row security: ${unsafe.rows.map((row) => row.rolname).join(', ')}`);
  }
}

const CONCURRENTLY_UPDATED = 'XX000';
const DUPLICATE = new Set(['42710', '23505']);
const ATTEMPTS = 10;

/**
 * Roles belong to the whole cluster, the advisory lock to one database: another installation in the cluster may be
 * changing the same role. PostgreSQL refuses one of the two at once, and the change is harmless to repeat.
 */
async function changeRole(admin: Client, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(sql);
      return;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (DUPLICATE.has(code) && sql.startsWith('CREATE ROLE')) return;
      if (code !== CONCURRENTLY_UPDATED || attempt === ATTEMPTS) throw error;
    }
  }
}
