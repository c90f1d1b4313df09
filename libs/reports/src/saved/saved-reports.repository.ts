import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import type { SavedReportView } from './dto/saved-report.dtos.js';
import { SavedReport } from './saved-report.entity.js';

const SEEN = /* sql */ `
SELECT s.id, s.name, s.parameters, s.shared, s.membership_id = $2 AS own, m.name AS owner
FROM saved_report s JOIN membership m ON m.company_id = $1 AND m.id = s.membership_id
WHERE s.company_id = $1 AND (s.membership_id = $2 OR s.shared)`;

@Injectable()
export class SavedReportsRepository extends TenantRepository<SavedReport> {
  constructor(transaction: TenantTransaction) {
    super(transaction, SavedReport);
  }

  seenBy(membershipId: string): Promise<SavedReportView[]> {
    return this.query<SavedReportView>(`${SEEN} ORDER BY lower(s.name), s.id`, [membershipId]);
  }

  async byId(membershipId: string, id: string): Promise<SavedReportView | null> {
    const [row] = await this.query<SavedReportView>(`${SEEN} AND s.id = $3`, [membershipId, id]);
    return row ?? null;
  }

  async countOf(membershipId: string): Promise<number> {
    const [row] = await this.query<{ reports: number }>('SELECT count(*)::integer AS reports FROM saved_report WHERE company_id = $1 AND membership_id = $2', [membershipId]);
    return row?.reports ?? 0;
  }

  /** False where the member has one of this name, whatever its case. */
  async add(id: string, membershipId: string, { name, parameters, shared }: Pick<SavedReport, 'name' | 'parameters' | 'shared'>): Promise<boolean> {
    const added = await this.query(
      `INSERT INTO saved_report (company_id, id, membership_id, name, parameters, shared) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (company_id, membership_id, lower(name)) DO NOTHING RETURNING id`,
      [id, membershipId, name, JSON.stringify(parameters), shared],
    );
    return added.length === 1;
  }

  /** False where the member has none of this id. Violates `saved_report_name` where another one has the name. */
  async change(membershipId: string, id: string, { name, parameters, shared }: Partial<SavedReport>): Promise<boolean> {
    const changed = await this.query(
      `WITH changed AS (
         UPDATE saved_report SET name = coalesce($4, name), parameters = coalesce($5::jsonb, parameters), shared = coalesce($6, shared)
         WHERE company_id = $1 AND membership_id = $2 AND id = $3 RETURNING id)
       SELECT id FROM changed`,
      [membershipId, id, name ?? null, parameters ? JSON.stringify(parameters) : null, shared ?? null],
    );
    return changed.length === 1;
  }

  async remove(membershipId: string, id: string): Promise<boolean> {
    return (await this.delete({ membershipId, id })) === 1;
  }
}
