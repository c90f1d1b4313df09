import { Injectable } from '@nestjs/common';
import type { CompanyStatus } from '#contracts';
import { OwnerTransaction } from '#platform';
import type { Attention } from '../domain/attention.js';
import type { CompanySort, CompanyStanding } from '../domain/company-list.js';
import type { ListedCompany } from '../domain/company-table.js';
import { NEEDS, STORED } from '../overview/attention.sql.js';

/** One company as the vendor sees it. */
export interface CompanyRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly plan: string;
  readonly status: CompanyStatus;
  readonly servable: boolean;
  readonly trialEndsAt: Date | null;
  readonly subscriptionExpiresAt: Date | null;
  readonly seatsUsed: number;
  readonly maxEmployees: number;
  readonly storageMb: number;
  readonly maxStorageMb: number;
  readonly activeSeconds: number;
  /** Of the last 30 days, by how many days ago; days without any use are absent. */
  readonly secondsByAge: Record<string, number>;
  readonly screenshots: number;
  readonly lastSyncAt: Date | null;
}

export interface CompanyDetailRow extends CompanyRow {
  readonly contactPerson: string | null;
  readonly contactPhone: string | null;
  readonly timezone: string;
  readonly createdAt: Date;
  readonly suspendedReason: string | null;
  readonly keyHint: string;
  readonly keyCreatedAt: Date;
  readonly oldKeyExpiresAt: Date | null;
}

export interface CompanyFilter {
  /** Part of a name key or an e-mail, in lower case; null for all. */
  readonly search: string | null;
  readonly status: CompanyStanding | null;
  readonly plan: string | null;
  readonly attention: Attention | null;
}

export interface CompanyPage extends CompanyFilter {
  readonly sort: CompanySort;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** What a company is called in a list: its status, or EXPIRED where time has ended what the status promises. */
const STANDING = `CASE WHEN c.status IN ('TRIAL', 'ACTIVE') AND NOT app_servable(c.status, c.trial_ends_at, c.subscription_expires_at)
  THEN 'EXPIRED' ELSE c.status END`;

const COMPANIES = 'FROM company c JOIN company_directory d ON d.company_id = c.company_id';
const MATCHING = ({ attention }: CompanyFilter): string => `WHERE ($1::text IS NULL OR d.name_key LIKE '%' || $1 || '%' OR lower(c.email) LIKE '%' || $1 || '%')
    AND ($2::text IS NULL OR ${STANDING} = $2)
    AND ($3::text IS NULL OR c.plan_code = $3)${attention === null ? '' : `
    AND ${NEEDS[attention]}`}`;

/** The last 30 days of a company `c`, today in its own time zone among them. Answered from the key's index alone. */
const RECENT = `SELECT coalesce(sum(u.active_seconds), 0)::float8 AS active_seconds, coalesce(sum(u.screenshots), 0)::int AS screenshots
  FROM company_usage_daily u WHERE u.company_id = c.company_id AND u.day > (now() AT TIME ZONE c.timezone)::date - 30`;

/** The same days one by one, for the companies of a page: by how many days ago. */
const RECENT_BY_DAY = `SELECT coalesce(sum(u.active_seconds), 0)::float8 AS active_seconds, coalesce(sum(u.screenshots), 0)::int AS screenshots,
    coalesce(jsonb_object_agg((now() AT TIME ZONE c.timezone)::date - u.day, u.active_seconds), '{}') AS seconds_by_age
  FROM company_usage_daily u WHERE u.company_id = c.company_id AND u.day > (now() AT TIME ZONE c.timezone)::date - 30`;

interface Order {
  /** What the key needs beside the company and its directory entry. */
  readonly join?: string;
  readonly key: string;
}

/** Names are unique and an index has them in order, so the first pages by name read little more than themselves. */
const ORDER: Record<CompanySort, Order> = {
  name: { key: 'd.name_key' },
  plan: { key: 'c.plan_code' },
  status: { key: `array_position(ARRAY['TRIAL', 'ACTIVE', 'EXPIRED', 'SUSPENDED', 'CANCELLED'], ${STANDING})` },
  createdAt: { key: 'c.created_at' },
  employees: { join: 'LEFT JOIN company_seats s ON s.company_id = c.company_id', key: 'coalesce(s.used, 0)' },
  activeMinutes: { join: `CROSS JOIN LATERAL (${RECENT}) r`, key: 'r.active_seconds' },
  screenshots: { join: `CROSS JOIN LATERAL (${RECENT}) r`, key: 'r.screenshots' },
  storage: { key: STORED },
  lastSyncAt: { key: 'c.last_sync_at' },
};

const ITEM = `c.company_id AS id, c.name, c.email, c.plan_code AS plan, c.status,
    app_servable(c.status, c.trial_ends_at, c.subscription_expires_at) AS servable,
    c.trial_ends_at AS "trialEndsAt", c.subscription_expires_at AS "subscriptionExpiresAt",
    coalesce(s.used, 0) AS "seatsUsed", p.max_employees AS "maxEmployees",
    ${STORED}::float8 AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb",
    r.active_seconds AS "activeSeconds", r.seconds_by_age AS "secondsByAge", r.screenshots, c.last_sync_at AS "lastSyncAt"`;

const WITH_FIGURES = `JOIN plan p ON p.code = c.plan_code
  LEFT JOIN company_seats s ON s.company_id = c.company_id
  CROSS JOIN LATERAL (${RECENT_BY_DAY}) r`;

const TABLE_ITEM = `c.company_id AS id, c.name, c.email, c.plan_code AS plan, ${STANDING} AS standing,
    c.trial_ends_at AS "trialEndsAt", c.subscription_expires_at AS "subscriptionExpiresAt",
    coalesce(s.used, 0) AS "seatsUsed", p.max_employees AS "maxEmployees",
    ${STORED}::float8 AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb",
    r.active_seconds AS "activeSeconds", r.screenshots, c.last_sync_at AS "lastSyncAt", c.created_at AS "createdAt"`;

const WITH_SUMS = `JOIN plan p ON p.code = c.plan_code
  LEFT JOIN company_seats s ON s.company_id = c.company_id
  CROSS JOIN LATERAL (${RECENT}) r`;

const DETAIL = `SELECT ${ITEM}, c.contact_person AS "contactPerson", c.contact_phone AS "contactPhone", c.timezone, c.created_at AS "createdAt",
    c.suspended_reason AS "suspendedReason", k.hint AS "keyHint", k.created_at AS "keyCreatedAt", o.expires_at AS "oldKeyExpiresAt"
  FROM company c ${WITH_FIGURES}
  LEFT JOIN LATERAL (SELECT hint, created_at FROM company_key WHERE company_id = c.company_id AND revoked_at IS NULL AND expires_at IS NULL
    ORDER BY created_at DESC LIMIT 1) k ON true
  LEFT JOIN LATERAL (SELECT max(expires_at) AS expires_at FROM company_key
    WHERE company_id = c.company_id AND revoked_at IS NULL AND expires_at > now()) o ON true
  WHERE c.company_id = $1`;

/**
 * Reads of companies, from aggregates only. The page of companies is chosen first and its figures are added up for
 * these rows alone; only sorting by usage adds up all companies'.
 */
@Injectable()
export class CompanyListRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  page({ sort, descending, limit, offset, ...filter }: CompanyPage): Promise<CompanyRow[]> {
    const { key, join = '' } = ORDER[sort];
    const direction = `${descending ? 'DESC' : 'ASC'}${sort === 'lastSyncAt' ? ' NULLS LAST' : ''}`;
    // By name alone no second key is named: it would keep the index from giving the order.
    const order = (table: string): string => `${table} ${direction}${sort === 'name' ? '' : ', name_key'}`;
    const chosen = `SELECT c.company_id, d.name_key, ${key} AS sort_key ${COMPANIES} ${join} ${MATCHING(filter)} ORDER BY ${order('sort_key')} LIMIT $4 OFFSET $5`;
    return this.transaction.manager.query<CompanyRow[]>(
      `SELECT ${ITEM} FROM (${chosen}) chosen JOIN company c ON c.company_id = chosen.company_id ${WITH_FIGURES} ORDER BY ${order('chosen.sort_key')}`,
      [...filterValues(filter), limit, offset],
    );
  }

  /** All that match, up to `limit`, in order. */
  table({ sort, descending, limit, ...filter }: Omit<CompanyPage, 'offset'>): Promise<ListedCompany[]> {
    const { key, join = '' } = ORDER[sort];
    const direction = `${descending ? 'DESC' : 'ASC'}${sort === 'lastSyncAt' ? ' NULLS LAST' : ''}`;
    const chosen = `SELECT c.company_id, d.name_key, ${key} AS sort_key ${COMPANIES} ${join} ${MATCHING(filter)} ORDER BY sort_key ${direction}, name_key LIMIT $4`;
    return this.transaction.manager.query<ListedCompany[]>(
      `SELECT ${TABLE_ITEM} FROM (${chosen}) chosen JOIN company c ON c.company_id = chosen.company_id ${WITH_SUMS} ORDER BY chosen.sort_key ${direction}, name_key`,
      [...filterValues(filter), limit],
    );
  }

  async count(filter: CompanyFilter): Promise<number> {
    const rows = await this.transaction.manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${COMPANIES} ${MATCHING(filter)}`, filterValues(filter));
    return rows[0]?.total ?? 0;
  }

  async detail(companyId: string): Promise<CompanyDetailRow | null> {
    const rows = await this.transaction.manager.query<CompanyDetailRow[]>(DETAIL, [companyId]);
    return rows[0] ?? null;
  }
}

function filterValues({ search, status, plan }: CompanyFilter): unknown[] {
  // What LIKE takes for patterns is meant literally here.
  return [search?.replace(/[\\%_]/g, '\\$&') ?? null, status, plan];
}
