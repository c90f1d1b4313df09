import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TenantTransaction } from '#platform';
import { REMOVE_SCREENSHOT } from '../screenshots/remove-screenshot.sql.js';

/** What the sweep needs to know of a stored screenshot. */
export interface KeptScreenshot {
  readonly employeeId: string;
  readonly capturedAt: Date;
  readonly id: string;
  readonly storageKey: string;
  readonly receivedAt: Date;
}

/** Statements inside a transaction of the company that is swept. */
@Injectable()
export class SweptScreenshotsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Everybody who ever was in the company. */
  async employees(): Promise<string[]> {
    const rows = await this.query<{ id: string }>('SELECT id FROM membership WHERE company_id = $1 ORDER BY id');
    return rows.map((row) => row.id);
  }

  of(employeeId: string): Promise<KeptScreenshot[]> {
    return this.query<KeptScreenshot>(
      `SELECT employee_id AS "employeeId", captured_at AS "capturedAt", id, storage_key AS "storageKey", received_at AS "receivedAt"
       FROM screenshot WHERE company_id = $1 AND employee_id = $2`,
      [employeeId],
    );
  }

  /** False: it is gone already. */
  async remove(shot: KeptScreenshot): Promise<boolean> {
    const removed = await this.query(REMOVE_SCREENSHOT, [shot.employeeId, shot.capturedAt, shot.id, shot.storageKey, uuidv7()]);
    return removed.length > 0;
  }

  private query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    const { companyId, manager } = this.transaction;
    return manager.query<R[]>(sql, [companyId, ...parameters]);
  }
}
