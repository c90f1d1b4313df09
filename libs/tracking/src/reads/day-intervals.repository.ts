import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { ApplicationIntervalView, WebsiteIntervalView } from './dto/intervals.dto.js';
import type { Period } from './periods.repository.js';

/** One employee and a range of the third key column: the primary key reads the rows in their order. */
const intervals = (table: string, columns: string): string => /* sql */ `
SELECT r.id, ${columns}, r.title, r.started_at AS "startedAt", r.duration_seconds AS "durationSeconds" FROM ${table} r
WHERE r.company_id = $1 AND r.employee_id = $2 AND r.started_at >= $3 AND r.started_at < $4
ORDER BY r.started_at, r.id LIMIT $5`;
const APPLICATIONS = intervals('application_usage', 'r.app');
const WEBSITES = intervals('website_usage', 'r.domain, r.url');

/** What one employee used, as it was recorded. The only read of raw intervals, and never of more than a day. Inside a tenant transaction. */
@Injectable()
export class DayIntervalsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  applications(employeeId: string, day: Period, limit: number): Promise<ApplicationIntervalView[]> {
    return this.query(APPLICATIONS, employeeId, day, limit);
  }

  websites(employeeId: string, day: Period, limit: number): Promise<WebsiteIntervalView[]> {
    return this.query(WEBSITES, employeeId, day, limit);
  }

  private query<R>(sql: string, employeeId: string, { startsAt, endsAt }: Period, limit: number): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, employeeId, startsAt, endsAt, limit]);
  }
}
