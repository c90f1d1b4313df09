import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TenantRepository, TenantTransaction } from '#platform';
import { DataExport } from './data-export.entity.js';

const KEPT_DAYS = 7;
const SHOWN = 20;
const UNDER_WAY = `('REQUESTED', 'RUNNING')`;

@Injectable()
export class DataExportsRepository extends TenantRepository<DataExport> {
  constructor(transaction: TenantTransaction) {
    super(transaction, DataExport);
  }

  /** False where one of the same subject is under way. */
  async add({ id, employeeId, requestedBy }: Pick<DataExport, 'id' | 'employeeId' | 'requestedBy'>): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO data_export (company_id, id, employee_id, requested_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (company_id, (coalesce(employee_id, company_id))) WHERE state IN ${UNDER_WAY} DO NOTHING RETURNING id`,
      [id, employeeId, requestedBy],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  list(employeeId: string | null): Promise<DataExport[]> {
    return this.find({ employeeId: employeeId ?? IsNull() }, { order: { requestedAt: 'DESC', id: 'DESC' }, take: SHOWN });
  }

  one(id: string, employeeId: string | null): Promise<DataExport | null> {
    return this.findOne({ id, employeeId: employeeId ?? IsNull() });
  }

  /** Null where there is nothing to make: it is made, failed, or never was asked for. */
  async begin(id: string): Promise<Pick<DataExport, 'employeeId' | 'requestedBy'> & { readonly now: Date } | null> {
    await this.query(`UPDATE data_export SET state = 'RUNNING', started_at = now() WHERE company_id = $1 AND id = $2 AND state IN ${UNDER_WAY}`, [id]);
    const [row] = await this.query<{ employeeId: string | null; requestedBy: string; now: Date }>(
      `SELECT employee_id AS "employeeId", requested_by AS "requestedBy", now() AS now FROM data_export WHERE company_id = $1 AND id = $2 AND state = 'RUNNING'`,
      [id],
    );
    return row ?? null;
  }

  /** The older archives of the same subject are over from now on. False where another process was sooner. */
  async finish(id: string, storageKey: string, bytes: number): Promise<boolean> {
    await this.query(
      `UPDATE data_export SET state = 'READY', finished_at = now(), expires_at = now() + interval '${KEPT_DAYS} days', storage_key = $3, bytes = $4
       WHERE company_id = $1 AND id = $2 AND state = 'RUNNING'`,
      [id, storageKey, bytes],
    );
    const finished = await this.findOne({ id });
    if (finished?.state !== 'READY' || finished.storageKey !== storageKey) return false;
    await this.query(
      `UPDATE data_export SET state = 'EXPIRED', expires_at = now()
       WHERE company_id = $1 AND id <> $2 AND state = 'READY' AND employee_id IS NOT DISTINCT FROM $3::uuid`,
      [id, finished.employeeId],
    );
    return true;
  }

  async fail(id: string): Promise<void> {
    await this.query(`UPDATE data_export SET state = 'FAILED', finished_at = now() WHERE company_id = $1 AND id = $2 AND state IN ${UNDER_WAY}`, [id]);
  }

  /** Whatever there is of this subject, also what is being made, is given out no more; one of the company that is not begun holds nothing old. Answers all ids. */
  async endAll(employeeId: string | null): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      `WITH ended AS (
         UPDATE data_export SET state = CASE state WHEN 'READY' THEN 'EXPIRED' ELSE 'FAILED' END, finished_at = coalesce(finished_at, now()), expires_at = now()
         WHERE company_id = $1 AND employee_id IS NOT DISTINCT FROM $2::uuid AND (state IN ('RUNNING', 'READY') OR state = 'REQUESTED' AND employee_id IS NOT NULL)
       ) SELECT id FROM data_export WHERE company_id = $1 AND employee_id IS NOT DISTINCT FROM $2::uuid`,
      [employeeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends what is over by its time, and what nobody finished in a day. */
  async endOverdue(): Promise<void> {
    await this.query(`UPDATE data_export SET state = 'EXPIRED' WHERE company_id = $1 AND state = 'READY' AND expires_at <= now()`);
    await this.query(`UPDATE data_export SET state = 'FAILED', finished_at = now() WHERE company_id = $1 AND state IN ${UNDER_WAY} AND requested_at < now() - interval '1 day'`);
  }

  /** Under which the archives lie that can be fetched. */
  async storageKeys(): Promise<string[]> {
    const rows = await this.query<{ key: string }>(`SELECT storage_key AS key FROM data_export WHERE company_id = $1 AND state = 'READY'`);
    return rows.map(({ key }) => key);
  }
}
