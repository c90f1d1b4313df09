import { Injectable } from '@nestjs/common';
import type { MembershipStatus, Role } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import { LAST_ERASURE } from '../erasure/employee-erasures.repository.js';
import { inTeam } from '../teams/in-team.js';
import type { EmployeeSort } from './dto/list-employees.dto.js';
import { Membership } from './membership.entity.js';

export interface EmployeeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: MembershipStatus;
  readonly createdAt: Date;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly invitationExpiresAt: Date | null;
  readonly erasureRequestedAt: Date | null;
  readonly erasureDoneAt: Date | null;
}

export interface EmployeeFilter {
  readonly search?: string;
  readonly status?: MembershipStatus;
  readonly role?: Role;
  readonly team?: string;
  readonly sort: EmployeeSort;
  readonly page: number;
  readonly limit: number;
}

/** Members and those who are invited, as one list. A membership that waits for its invitation is shown as that. */
const PEOPLE = `SELECT m.id, m.name, m.email, m.role, m.status, m.created_at AS "createdAt", NULL::timestamptz AS "invitationExpiresAt"
  FROM membership m WHERE m.company_id = $1 AND m.status <> 'INVITED'
  UNION ALL
  SELECT i.id, i.name, i.email, i.role, 'INVITED', i.created_at, i.expires_at
  FROM invitation i WHERE i.company_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL`;

const SELECTED = `SELECT p.*, CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END AS team,
  last.requested_at AS "erasureRequestedAt", last.done_at AS "erasureDoneAt"`;
const TEAMED = `FROM (${PEOPLE}) p
  LEFT JOIN team_member tm ON tm.company_id = $1 AND tm.employee_id = p.id
  LEFT JOIN team t ON t.company_id = $1 AND t.id = tm.team_id
  LEFT JOIN LATERAL (${LAST_ERASURE('p.id')}) AS last ON true`;

const MATCHING = `${TEAMED}
  WHERE ($2::text IS NULL OR p.name ILIKE $2 OR p.email ILIKE $2)
    AND CASE WHEN $3::text IS NULL THEN p.status <> 'REMOVED' ELSE p.status = $3 END
    AND ($4::text IS NULL OR p.role = $4) AND ${inTeam('p.id', '$5')}`;

const ORDER: Record<EmployeeSort, string> = {
  name: 'lower(p.name)',
  '-name': 'lower(p.name) DESC',
  email: 'p.email',
  '-email': 'p.email DESC',
  createdAt: 'p."createdAt"',
  '-createdAt': 'p."createdAt" DESC',
};

@Injectable()
export class EmployeesRepository extends TenantRepository<Membership> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Membership);
  }

  async list(filter: EmployeeFilter): Promise<{ items: EmployeeRow[]; total: number }> {
    const matching = [filter.search ? contains(filter.search) : null, filter.status ?? null, filter.role ?? null, filter.team ?? null];
    const [count] = await this.query<{ total: number }>(`SELECT count(*)::int AS total ${MATCHING}`, matching);
    const items = await this.query<EmployeeRow>(
      `${SELECTED} ${MATCHING} ORDER BY ${ORDER[filter.sort]}, p.id LIMIT $6 OFFSET $7`,
      [...matching, filter.limit, (filter.page - 1) * filter.limit],
    );
    return { items, total: count?.total ?? 0 };
  }

  /** Also those who have left. */
  everybody(): Promise<EmployeeRow[]> {
    return this.query<EmployeeRow>(`${SELECTED} ${TEAMED}`);
  }

  async byId(id: string): Promise<EmployeeRow | null> {
    const [row] = await this.query<EmployeeRow>(`${SELECTED} ${TEAMED} WHERE p.id = $2`, [id]);
    return row ?? null;
  }
}

/** A LIKE pattern in which nothing that was typed is special. */
function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
