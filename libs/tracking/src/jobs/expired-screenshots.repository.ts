import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TenantTransaction } from '#platform';
import type { RemovedScreenshot } from '../screenshots/remove-screenshot.sql.js';

/**
 * Takes the oldest rows beyond the plan's retention, at most `$2`, gives the bytes of their files back, notes up to when
 * has been purged, and has today's storage counted again; in one statement, so that all of it happens or nothing. Days of
 * the past are not announced: their counts stay.
 *
 * An upload of the last minute is left for the next run: its day shall be counted before it goes. `$1` company, `$3` a new
 * id for the outbox.
 */
const REMOVE_EXPIRED = /* sql */ `
WITH kept AS (
  SELECT now() - make_interval(days => plan.screenshot_retention_days) AS from_at
  FROM company JOIN plan ON plan.code = company.plan_code WHERE company.company_id = $1
), due AS (
  SELECT old.employee_id, old.captured_at, old.id
  FROM kept CROSS JOIN membership AS member CROSS JOIN LATERAL (
    SELECT employee_id, captured_at, id FROM screenshot
    WHERE company_id = $1 AND employee_id = member.id AND captured_at < kept.from_at AND received_at < now() - interval '1 minute'
    ORDER BY captured_at, id LIMIT $2
  ) AS old
  WHERE member.company_id = $1 LIMIT $2
), removed AS (
  DELETE FROM screenshot AS shot USING due
  WHERE shot.company_id = $1 AND shot.employee_id = due.employee_id AND shot.captured_at = due.captured_at AND shot.id = due.id
  RETURNING shot.employee_id, shot.bytes + coalesce(shot.thumbnail_bytes, 0) AS bytes, shot.storage_key, shot.thumbnail_key
), given_back AS (
  UPDATE company_storage AS storage
  SET used_bytes = greatest(0, storage.used_bytes - total.bytes), screenshots_purged_before = greatest(storage.screenshots_purged_before, kept.from_at)
  FROM (SELECT sum(bytes)::bigint AS bytes FROM removed) AS total CROSS JOIN kept
  WHERE storage.company_id = $1 AND total.bytes IS NOT NULL
), announced AS (
  INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) SELECT $1, $3, employee_id, now(), now() FROM removed LIMIT 1
)
SELECT storage_key AS "storageKey", thumbnail_key AS "thumbnailKey" FROM removed`;

/** One purge at a time in a company: two would wait for each other's rows crosswise. Until the transaction ends. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('screenshot-retention ' || $1::text, 0))`;

@Injectable()
export class ExpiredScreenshotsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** The files that are left to delete once this is committed. */
  remove(companyId: string, atMost: number): Promise<RemovedScreenshot[]> {
    return this.transaction.runFor(companyId, async (manager) => {
      await manager.query(ALONE, [companyId]);
      return manager.query<RemovedScreenshot[]>(REMOVE_EXPIRED, [companyId, atMost, uuidv7()]);
    });
  }
}
