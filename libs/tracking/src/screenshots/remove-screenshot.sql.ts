/** Every file that a removed row has left behind. */
export interface RemovedScreenshot {
  readonly storageKey: string;
  readonly thumbnailKey: string | null;
}

/**
 * Takes the row, gives the bytes of its files back and announces its day, in one statement: a row that is gone already
 * does none of it. `$1` company, `$2` employee, `$3` instant, `$4` id, `$5` storage key, `$6` a new id for the outbox.
 */
export const REMOVE_SCREENSHOT = /* sql */ `
WITH removed AS (
  DELETE FROM screenshot WHERE company_id = $1 AND employee_id = $2 AND captured_at = $3 AND id = $4 AND storage_key = $5
  RETURNING bytes + coalesce(thumbnail_bytes, 0) AS bytes, captured_at, storage_key, thumbnail_key
), given_back AS (
  UPDATE company_storage SET used_bytes = greatest(0, used_bytes - removed.bytes) FROM removed WHERE company_id = $1
), announced AS (
  INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) SELECT $1, $6, $2, captured_at, captured_at FROM removed
)
SELECT storage_key AS "storageKey", thumbnail_key AS "thumbnailKey" FROM removed`;
