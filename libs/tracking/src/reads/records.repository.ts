import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { SessionAt } from '../sessions/work-sessions.repository.js';
import type { ActivityMinuteView, DeviceView, ScreenshotView } from './dto/reads.responses.js';
import { type Listed, listParameters, listSql } from './page.js';
import type { ListRange, PageRange, ReadRange } from './read-ranges.service.js';

const SESSION_COLUMNS = /* sql */ `r.id, r.employee_id AS "employeeId", r.device_id AS "deviceId", r.started_at AS "startedAt",
  r.ended_at AS "endedAt", r.end_estimated AS "endEstimated", r.last_activity_at AS "lastActivityAt", r.last_seen_at AS "lastSeenAt", now() AS now`;

const SESSIONS = listSql({ table: 'work_session', at: 'started_at', id: 'id', columns: SESSION_COLUMNS });

const ACTIVITY = listSql({
  table: 'activity_minute',
  at: 'minute',
  id: 'device_id',
  columns: /* sql */ `r.minute, r.employee_id AS "employeeId", r.device_id AS "deviceId", r.session_id AS "sessionId",
  r.active_seconds AS "activeSeconds", r.idle_seconds AS "idleSeconds", r.keystrokes, r.clicks`,
});

const SCREENSHOTS = listSql({
  table: 'screenshot',
  at: 'captured_at',
  id: 'id',
  columns: /* sql */ `r.id, r.employee_id AS "employeeId", r.device_id AS "deviceId", r.session_id AS "sessionId",
  r.captured_at AS "capturedAt", r.width, r.height, r.bytes, r.content_type AS "contentType"`,
});

const DEVICES = listSql({
  table: 'device',
  at: 'last_seen_at',
  id: 'id',
  columns: /* sql */ `r.id, r.employee_id AS "employeeId", r.name, r.platform, r.app_version AS "appVersion",
  r.enrolled_at AS "enrolledAt", r.last_seen_at AS "lastSeenAt", r.revoked_at AS "revokedAt"`,
});

/** From the days that aggregation makes, never from the intervals themselves: a year of a company is millions of those. */
const totals = (table: string, column: string): string => /* sql */ `
SELECT r.${column}, sum(r.seconds)::float8 AS seconds FROM ${table} r
WHERE r.company_id = $1 AND ($2::uuid IS NULL OR r.employee_id = $2) AND r.day BETWEEN $3::date AND $4::date
GROUP BY r.${column} ORDER BY seconds DESC, r.${column}`;
const APPLICATION_TOTALS = totals('employee_application_daily', 'app');
const WEBSITE_TOTALS = totals('employee_website_daily', 'domain');

/** What was recorded, read across kinds for pages and reports. Inside a tenant transaction. */
@Injectable()
export class RecordsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  sessions(range: ListRange): Promise<(SessionAt & Listed)[]> {
    return this.query(SESSIONS, listParameters(range));
  }

  /** Of one employee, or of whoever in the company where none is named. Should an id have been used twice, the latest. */
  async session(id: string, employeeId: string | null): Promise<SessionAt | null> {
    const [session] = await this.query<SessionAt>(
      `SELECT ${SESSION_COLUMNS} FROM work_session r
       WHERE r.company_id = $1 AND r.id = $2 AND ($3::uuid IS NULL OR r.employee_id = $3) ORDER BY r.started_at DESC, r.employee_id LIMIT 1`,
      [id, employeeId],
    );
    return session ?? null;
  }

  activity(range: ListRange): Promise<(ActivityMinuteView & Listed)[]> {
    return this.query(ACTIVITY, listParameters(range));
  }

  screenshots(range: ListRange): Promise<(ScreenshotView & Listed)[]> {
    return this.query(SCREENSHOTS, listParameters(range));
  }

  /** Of an employee, or of the company where none is named, whenever they were last seen. */
  devices(employeeId: string | null, range: PageRange): Promise<(DeviceView & Listed)[]> {
    return this.query(DEVICES, listParameters({ employeeId, startsAt: '-infinity', endsAt: 'infinity', ...range }));
  }

  /** Intervals count wholly on the day they started. Up to date within five seconds. */
  applicationTotals({ employeeId, from, to }: ReadRange): Promise<{ app: string; seconds: number }[]> {
    return this.query(APPLICATION_TOTALS, [employeeId, from, to]);
  }

  websiteTotals({ employeeId, from, to }: ReadRange): Promise<{ domain: string; seconds: number }[]> {
    return this.query(WEBSITE_TOTALS, [employeeId, from, to]);
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
