import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { inTeam } from '#tenancy';
import type { WorkedDay } from '../domain/day-cost.js';
import { contains } from '../sheets/like-pattern.js';

/** Whose days; with all of them absent, everybody's. */
export interface CostFilter {
  readonly from: string;
  readonly to: string;
  readonly employeeId?: string;
  readonly team?: string;
  readonly search?: string;
}

/** Recorded and manual time of each employee of `$4` and day, as the timesheet has it. Days as arrays: see `SHEET`. */
const WORKED = /* sql */ `
SELECT employee_id AS "employeeId", json_agg(json_build_array(day, seconds) ORDER BY day) AS days FROM (
  SELECT employee_id, day, sum(seconds)::integer AS seconds FROM (
    SELECT u.employee_id, u.day, u.active_seconds + u.idle_seconds AS seconds
    FROM employee_usage_daily u WHERE u.company_id = $1 AND u.day BETWEEN $2::date AND $3::date AND u.employee_id = ANY ($4::uuid[])
    UNION ALL
    SELECT m.employee_id, m.day, m.seconds
    FROM manual_day m WHERE m.company_id = $1 AND m.day BETWEEN $2::date AND $3::date AND m.employee_id = ANY ($4::uuid[])
  ) AS both_kinds GROUP BY employee_id, day
) AS d
JOIN membership p ON p.company_id = $1 AND p.id = d.employee_id AND p.status <> 'INVITED'
WHERE ${inTeam('d.employee_id', '$5')} AND ($6::text IS NULL OR p.name ILIKE $6 OR p.email ILIKE $6)
GROUP BY employee_id`;

@Injectable()
export class WorkedDaysRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Of these employees, as far as they are of the filter's team and search; who has no time is left out. */
  async ofEmployees(ids: readonly string[], { from, to, team, search }: CostFilter): Promise<{ employeeId: string; days: WorkedDay[] }[]> {
    const rows = await this.transaction.manager.query<{ employeeId: string; days: [day: string, workedSeconds: number][] }[]>(WORKED, [
      this.transaction.companyId, from, to, ids, team ?? null, search ? contains(search) : null,
    ]);
    return rows.map(({ employeeId, days }) => ({ employeeId, days: days.map(([day, workedSeconds]) => ({ day, workedSeconds })) }));
  }
}
