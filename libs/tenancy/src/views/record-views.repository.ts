import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { AuditKey } from '../audit/audit-cursor.js';
import { VIEWS } from '../audit/company-audit.repository.js';
import type { RecordViewKind } from './dto/views.response.js';

/** One look a day: the id is made of viewer, employee and the company's day, so that requests at the same time write one. */
const NOTE = /* sql */ `
INSERT INTO company_audit (company_id, id, actor_id, actor, action, target, request_id, address)
SELECT $1, md5(concat_ws(' ', 'records.viewed', $2::text, e.id, (now() AT TIME ZONE c.timezone)::date))::uuid, $2::uuid, $3, 'records.viewed', e.id, $5, $6
FROM company c CROSS JOIN unnest($4::text[]) AS e (id) WHERE c.company_id = $1
ON CONFLICT (company_id, id) DO NOTHING`;

/** Everybody's data left the service: told to each once for each archive and viewer. */
const NOTE_EXPORT = /* sql */ `
INSERT INTO company_audit (company_id, id, actor_id, actor, action, target, details, request_id, address)
SELECT $1, md5(concat_ws(' ', 'records.exported', $2::text, m.id, $4::text))::uuid, $2::uuid, $3, 'records.exported', $4, jsonb_build_object('employeeId', m.id), $5, $6
FROM membership m WHERE m.company_id = $1 AND m.account_id <> $2::uuid
ON CONFLICT (company_id, id) DO NOTHING`;

/** Two are as good as more: the question is whether there is only one. */
const MEMBERS = 'SELECT employee_id AS id FROM team_member WHERE company_id = $1 AND team_id = $2 LIMIT 2';

const ABOUT = /* sql */ `
SELECT a.id, a.at, a.action AS kind, coalesce(m.name, a.actor) AS viewer, m.role AS "viewerRole",
  coalesce(a.details ->> 'capturedAt', a.details ->> 'day') AS "about",
  (extract(epoch FROM a.at) * 1000000)::bigint::text AS "cursorAt"
FROM company_audit a LEFT JOIN membership m ON m.company_id = $1 AND m.account_id = a.actor_id
WHERE a.company_id = $1 AND a.action IN ${VIEWS} AND coalesce(a.details ->> 'employeeId', a.target) = $2
  AND ($3::bigint IS NULL OR (a.at, a.id) < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4::uuid))
ORDER BY a.at DESC, a.id DESC LIMIT $5`;

export interface RecordView {
  readonly id: string;
  readonly at: Date;
  readonly kind: RecordViewKind;
  readonly viewer: string;
  readonly viewerRole: string | null;
  /** When the picture was taken, or the day that was looked at; null where the look was not at one day. */
  readonly about: string | null;
  readonly cursorAt: string;
}

export interface Viewer {
  readonly accountId: string | null;
  readonly name: string;
  readonly requestId: string;
  readonly address: string;
}

@Injectable()
export class RecordViewsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  async note(employeeIds: readonly string[], { accountId, name, requestId, address }: Viewer): Promise<void> {
    await this.query(NOTE, [accountId, name, employeeIds, requestId, address]);
  }

  async noteExport(exportId: string, { accountId, name, requestId, address }: Viewer): Promise<void> {
    await this.query(NOTE_EXPORT, [accountId, name, exportId, requestId, address]);
  }

  /** Null where the team has nobody, or more than one. */
  async onlyMemberOf(teamId: string): Promise<string | null> {
    const [one, another] = await this.query<{ id: string }>(MEMBERS, [teamId]);
    return another ? null : (one?.id ?? null);
  }

  about(employeeId: string, after: AuditKey | null, limit: number): Promise<RecordView[]> {
    return this.query<RecordView>(ABOUT, [employeeId, after?.at ?? null, after?.id ?? null, limit]);
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
