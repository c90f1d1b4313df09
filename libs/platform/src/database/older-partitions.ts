import { Client } from 'pg';
import type { Secrets } from '../crypto/secrets.js';
import { roleUrl } from './roles.js';

/**
 * Makes the partitions from the month of `from` (`YYYY-MM-DD`) on, as `ept_migrator`; answers how many are new. For an
 * operator's command: no serving role can. At most five years back.
 */
export async function ensurePartitionsFrom(database: { adminUrl: string; secrets: Secrets }, from: string): Promise<number> {
  const migrator = new Client({ connectionString: roleUrl(database.adminUrl, database.secrets, 'ept_migrator'), application_name: 'ept-partitions' });
  await migrator.connect();
  try {
    const { rows } = await migrator.query<{ made: number }>('SELECT app_ensure_partitions_from($1::date) AS made', [from]);
    return rows[0]?.made ?? 0;
  } finally {
    await migrator.end();
  }
}
