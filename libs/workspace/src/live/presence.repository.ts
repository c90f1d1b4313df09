import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { OpenSession, PresenceRules } from '../domain/presence.js';

export interface PresentPerson extends OpenSession {
  readonly id: string;
  readonly name: string;
  readonly team: { readonly id: string; readonly name: string } | null;
  /** Of the company's today, as far as it has been aggregated. */
  readonly activeSeconds: number;
  readonly idleSeconds: number;
}

/** One look at a company: who is there, and who may be told. */
export interface PresenceReading extends PresenceRules {
  /** Milliseconds since 1970, by the database's clock. */
  readonly now: number;
  readonly served: boolean;
  /** Of the memberships asked for, those that may look. */
  readonly watchers: readonly string[];
  readonly people: readonly PresentPerson[];
}

/**
 * Everybody with a session that has no end and was heard of today (or in the last quarter of an hour, shortly after
 * midnight), by their latest session. Minutes are looked up for these few only, an hour of each at most.
 */
const READ = /* sql */ `
WITH here AS (
  SELECT (now() AT TIME ZONE c.timezone)::date AS today,
    least(date_trunc('day', now() AT TIME ZONE c.timezone) AT TIME ZONE c.timezone, now() - interval '15 minutes') AS since,
    app_servable(c.status, c.trial_ends_at, c.subscription_expires_at) AS served
  FROM company c WHERE c.company_id = $1
), latest AS (
  SELECT DISTINCT ON (s.employee_id) s.employee_id, s.started_at, s.last_seen_at, s.last_activity_at
  FROM work_session s CROSS JOIN here
  WHERE s.company_id = $1 AND s.ended_at IS NULL AND s.last_seen_at >= here.since
  ORDER BY s.employee_id, s.last_seen_at DESC, s.started_at DESC
)
SELECT (extract(epoch FROM now()) * 1000)::float8 AS now, here.served,
  rules.idle_after_seconds AS "idleAfterSeconds", rules.upload_every_seconds AS "uploadEverySeconds",
  ARRAY(SELECT w.id::text FROM membership w
    WHERE w.company_id = $1 AND w.id = ANY ($2::uuid[]) AND w.status = 'ACTIVE' AND w.role = ANY ($3::text[]) AND app_account_active(w.account_id)) AS watchers,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'id', m.id, 'name', m.name,
      'team', CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END,
      'startedAt', floor(extract(epoch FROM latest.started_at) * 1000), 'lastSeenAt', floor(extract(epoch FROM latest.last_seen_at) * 1000),
      'lastActivityAt', floor(extract(epoch FROM latest.last_activity_at) * 1000), 'activeAt', floor(extract(epoch FROM done.active_at) * 1000),
      'activeSeconds', coalesce(daily.active_seconds, 0), 'idleSeconds', coalesce(daily.idle_seconds, 0)) ORDER BY lower(m.name), m.id)
    FROM latest
    JOIN membership m ON m.company_id = $1 AND m.id = latest.employee_id AND m.status = 'ACTIVE'
    LEFT JOIN team_member tm ON tm.company_id = $1 AND tm.employee_id = m.id
    LEFT JOIN team t ON t.company_id = $1 AND t.id = tm.team_id
    LEFT JOIN employee_usage_daily daily ON daily.company_id = $1 AND daily.employee_id = m.id AND daily.day = here.today
    CROSS JOIN LATERAL (
      SELECT max(a.minute) + interval '1 minute' AS active_at FROM activity_minute a
      WHERE a.company_id = $1 AND a.employee_id = m.id AND a.minute >= greatest(latest.started_at - interval '1 minute', latest.last_activity_at - interval '1 hour')
        AND a.minute <= latest.last_activity_at AND a.active_seconds > 0) AS done
  ), '[]') AS people
FROM here JOIN company_settings rules ON rules.company_id = $1`;

@Injectable()
export class PresenceRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** As `ept_tenant` inside the company. `watchers`: memberships; `roles`: those that may look. */
  read(companyId: string, watchers: readonly string[], roles: readonly string[]): Promise<PresenceReading | null> {
    return this.transaction.runFor(companyId, async (manager) => {
      const [reading] = await manager.query<PresenceReading[]>(READ, [companyId, watchers, roles]);
      return reading ?? null;
    });
  }
}
