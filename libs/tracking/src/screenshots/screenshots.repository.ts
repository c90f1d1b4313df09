import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
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
      `INSERT INTO screenshot (company_id, employee_id, captured_at, id, device_id, session_id, storage_key, content_hash, content_type, width, height, bytes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (company_id, employee_id, captured_at, id) DO NOTHING RETURNING id`,
      [shot.employeeId, shot.capturedAt, shot.id, shot.deviceId, shot.sessionId, shot.storageKey, shot.contentHash, shot.contentType, shot.width, shot.height, shot.bytes],
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
}
