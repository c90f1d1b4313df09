import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TenantRepository, TenantTransaction } from '#platform';
import { REMOVE_SCREENSHOT, type RemovedScreenshot } from './remove-screenshot.sql.js';
import { Screenshot } from './screenshot.entity.js';

export type NewScreenshot = Omit<Screenshot, 'companyId' | 'receivedAt'>;

@Injectable()
export class ScreenshotsRepository extends TenantRepository<Screenshot> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Screenshot);
  }

  /** False where there is one of this id and instant already. Waits for one that is being stored right now. */
  async add(shot: NewScreenshot): Promise<boolean> {
    const added = await this.query<{ id: string }>(
      `INSERT INTO screenshot (company_id, employee_id, captured_at, id, device_id, session_id, storage_key, content_hash, content_type, width, height, bytes, thumbnail_key, thumbnail_bytes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (company_id, employee_id, captured_at, id) DO NOTHING RETURNING id`,
      [
        ...[shot.employeeId, shot.capturedAt, shot.id, shot.deviceId, shot.sessionId, shot.storageKey, shot.contentHash, shot.contentType],
        ...[shot.width, shot.height, shot.bytes, shot.thumbnailKey, shot.thumbnailBytes],
      ],
    );
    return added.length > 0;
  }

  byKey(employeeId: string, capturedAt: Date, id: string): Promise<Screenshot | null> {
    return this.findOne({ employeeId, capturedAt, id });
  }

  /** Of one employee, or of whoever in the company where none is named. Should an id have been used twice, the latest. */
  async byId(id: string, employeeId: string | null): Promise<Screenshot | null> {
    const where = employeeId === null ? { id } : { id, employeeId };
    const [shot] = await this.find(where, { order: { capturedAt: 'DESC', employeeId: 'ASC' }, take: 1 });
    return shot ?? null;
  }

  /** The files that are left to delete once this is committed; null where the row is gone already. */
  async remove({ employeeId, capturedAt, id, storageKey }: Pick<Screenshot, 'employeeId' | 'capturedAt' | 'id' | 'storageKey'>): Promise<RemovedScreenshot | null> {
    const [removed] = await this.query<RemovedScreenshot>(REMOVE_SCREENSHOT, [employeeId, capturedAt, id, storageKey, uuidv7()]);
    return removed ?? null;
  }

  /** The days for which the plan keeps screenshots, where one of this instant would be too old for it; else null. */
  async outlived(capturedAt: Date): Promise<number | null> {
    const [outlived] = await this.query<{ days: number }>(
      `SELECT plan.screenshot_retention_days AS days FROM company JOIN plan ON plan.code = company.plan_code
       WHERE company.company_id = $1 AND $2::timestamptz < now() - make_interval(days => plan.screenshot_retention_days)`,
      [capturedAt],
    );
    return outlived?.days ?? null;
  }

  /** The day of an instant and the day that it is now, in the company's zone. */
  async days(at: Date): Promise<{ day: string; today: string }> {
    const [days] = await this.query<{ day: string; today: string }>(
      `SELECT ($2::timestamptz AT TIME ZONE c.timezone)::date::text AS day, (now() AT TIME ZONE c.timezone)::date::text AS today
       FROM company c WHERE c.company_id = $1`,
      [at],
    );
    if (!days) throw new Error('A company always has a time zone');
    return days;
  }
}
