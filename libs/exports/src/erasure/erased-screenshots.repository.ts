import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TenantTransaction } from '#platform';
import type { ErasableEmployee } from './erasable-employees.repository.js';

/**
 * Takes at most `$3` rows of employee `$2` whose erasure was asked for, gives the bytes of their files back and has today's
 * storage counted again, in one statement. `$1` company, `$4` a new id for the outbox.
 */
const REMOVE = /* sql */ `
WITH asked AS (
  SELECT member.id FROM employee_erasure AS erasure JOIN membership AS member ON member.company_id = $1 AND member.id = erasure.employee_id
  WHERE erasure.company_id = $1 AND erasure.employee_id = $2 AND erasure.done_at IS NULL AND member.status = 'REMOVED'
), due AS (
  SELECT shot.captured_at, shot.id FROM screenshot AS shot
  WHERE shot.company_id = $1 AND shot.employee_id IN (SELECT id FROM asked) ORDER BY shot.captured_at, shot.id LIMIT $3
), removed AS (
  DELETE FROM screenshot AS shot USING due
  WHERE shot.company_id = $1 AND shot.employee_id = $2 AND shot.captured_at = due.captured_at AND shot.id = due.id
  RETURNING shot.bytes + coalesce(shot.thumbnail_bytes, 0) AS bytes
), given_back AS (
  UPDATE company_storage AS storage SET used_bytes = greatest(0, storage.used_bytes - total.bytes)
  FROM (SELECT sum(bytes)::bigint AS bytes FROM removed) AS total WHERE storage.company_id = $1 AND total.bytes IS NOT NULL
), announced AS (
  INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) SELECT $1, $4, $2, now(), now() FROM removed LIMIT 1
)
SELECT count(*)::integer AS taken FROM removed`;

/** As in the purge, one at a time in a company: two would wait for each other's rows crosswise. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('screenshot-retention ' || $1::text, 0))`;

@Injectable()
export class ErasedScreenshotsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** How many rows went; their files are left to delete. */
  remove({ companyId, employeeId }: ErasableEmployee, portion: number): Promise<number> {
    return this.transaction.runFor(companyId, async (manager) => {
      await manager.query(ALONE, [companyId]);
      const [row] = await manager.query<{ taken: number }[]>(REMOVE, [companyId, employeeId, portion, uuidv7()]);
      return row?.taken ?? 0;
    });
  }
}
