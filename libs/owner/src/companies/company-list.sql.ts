/**
 * How the vendor's list of companies is asked for. They are chosen from `vendor_company`, which is of a moment ago, and told
 * from the tables themselves; `c` is a company in both.
 */
import type { CompanyFilter, CompanySort, CompanyStanding } from '../domain/company-list.js';
import { JOIN_PLAN, JOIN_SEATS, NEEDS, SERVED, STANDING, STORED } from '../summaries/attention.sql.js';
import { dayNumber } from '../summaries/summaries.sql.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The last 30 days of a company, today in its own time zone among them. Answered from the key's index alone. */
const RECENT = `FROM company_usage_daily u WHERE u.company_id = c.company_id AND u.day > (now() AT TIME ZONE c.timezone)::date - 30`;
const RECENT_SUMS = `coalesce(sum(u.active_seconds), 0)::float8 AS active_seconds, coalesce(sum(u.screenshots), 0)::int AS screenshots`;
/** The same days one by one; two lists are read much faster than one of pairs. */
const RECENT_BY_DAY = `${RECENT_SUMS}, coalesce(array_to_json(array_agg(${dayNumber('u.day')})), '[]') AS days, coalesce(array_to_json(array_agg(u.active_seconds)), '[]') AS seconds`;

const ORDER: Readonly<Record<CompanySort, string>> = {
  name: 'c.name_key',
  plan: 'c.plan_code',
  // TRIAL, ACTIVE, EXPIRED, SUSPENDED, CANCELLED.
  status: `CASE WHEN ${SERVED} THEN CASE c.status WHEN 'TRIAL' THEN 1 ELSE 2 END ELSE CASE c.status WHEN 'SUSPENDED' THEN 4 WHEN 'CANCELLED' THEN 5 ELSE 3 END END`,
  createdAt: 'c.created_at',
  employees: 'c.seats',
  activeMinutes: 'c.active_seconds',
  screenshots: 'c.screenshots',
  storage: 'c.storage_mb',
  lastSyncAt: 'c.last_sync_at',
};

/** The same as `STANDING = '…'`, in words that the planner can estimate. */
const OF_STANDING: Readonly<Record<CompanyStanding, string>> = {
  TRIAL: `c.status = 'TRIAL' AND ${SERVED}`,
  ACTIVE: `c.status = 'ACTIVE' AND ${SERVED}`,
  EXPIRED: `c.status IN ('TRIAL', 'ACTIVE') AND NOT ${SERVED}`,
  SUSPENDED: `c.status = 'SUSPENDED'`,
  CANCELLED: `c.status = 'CANCELLED'`,
};

/** Collects the values of a statement; answers what stands for each. */
class Values {
  readonly all: unknown[] = [];

  add(value: unknown): string {
    return `$${this.all.push(value)}`;
  }
}

function matching({ search, status, plan, attention }: CompanyFilter, values: Values): string {
  const conditions: string[] = [];
  // What LIKE takes for patterns is meant literally. E-mails are stored in lower case.
  if (search !== null) conditions.push(`c.search LIKE ${values.add(`%${search.replace(/[\\%_]/g, '\\$&')}%`)}`);
  if (status !== null) conditions.push(OF_STANDING[status]);
  if (plan !== null) conditions.push(`c.plan_code = ${values.add(plan)}`);
  if (attention !== null) conditions.push(NEEDS[attention]);
  return `FROM vendor_company c ${attention === 'NEAR_LIMIT' ? JOIN_PLAN : ''} WHERE ${conditions.join(' AND ') || 'true'}`;
}

/** Whether the page says how many match: where all companies are looked at anyway, that is cheaper than looking twice. */
function countsItself({ search, attention }: CompanyFilter): boolean {
  return search !== null || attention !== null;
}

export function countSql(filter: CompanyFilter): Statement {
  const values = new Values();
  return { text: `SELECT count(*)::int AS total ${matching(filter, values)}`, values: values.all };
}

export interface Ordering {
  readonly sort: CompanySort;
  readonly descending: boolean;
}

const ITEM = `c.company_id AS id, c.name, c.email, c.plan_code AS plan, c.status,
    app_servable(c.status, c.trial_ends_at, c.subscription_expires_at) AS servable,
    c.trial_ends_at AS "trialEndsAt", c.subscription_expires_at AS "subscriptionExpiresAt",
    coalesce(s.used, 0) AS "seatsUsed", p.max_employees AS "maxEmployees",
    ${STORED} AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb",
    r.active_seconds AS "activeSeconds", ${dayNumber('(now() AT TIME ZONE c.timezone)::date')} AS today, r.days, r.seconds, r.screenshots, c.last_sync_at AS "lastSyncAt"`;
const TABLE_ITEM = `c.company_id AS id, c.name, c.email, c.plan_code AS plan, ${STANDING} AS standing,
    c.trial_ends_at AS "trialEndsAt", c.subscription_expires_at AS "subscriptionExpiresAt",
    coalesce(s.used, 0) AS "seatsUsed", p.max_employees AS "maxEmployees",
    ${STORED} AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb",
    r.active_seconds AS "activeSeconds", r.screenshots, c.last_sync_at AS "lastSyncAt", c.created_at AS "createdAt"`;
const FIGURES = `${JOIN_PLAN} ${JOIN_SEATS} CROSS JOIN LATERAL`;
const WITH_DAYS = `${FIGURES} (SELECT ${RECENT_BY_DAY} ${RECENT}) r`;
const WITH_SUMS = `${FIGURES} (SELECT ${RECENT_SUMS} ${RECENT}) r`;

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** `total`: how many match, where that is known: then pages of the second half are looked for from the end, which is nearer. */
export function pageSql(filter: CompanyFilter, ordering: Ordering, slice: Slice, total: number | null): Statement {
  const fromTheEnd = total !== null && slice.offset > total / 2;
  return chosen(filter, ordering, fromTheEnd ? mirrored(slice, total) : slice, fromTheEnd, ITEM, WITH_DAYS);
}

/** All, up to `limit`. */
export function tableSql(filter: CompanyFilter, ordering: Ordering, limit: number): Statement {
  return chosen(filter, ordering, { limit, offset: 0 }, false, TABLE_ITEM, WITH_SUMS);
}

/** The companies are chosen first and their figures are added up for these alone. */
function chosen(filter: CompanyFilter, { sort, descending }: Ordering, { limit, offset }: Slice, fromTheEnd: boolean, items: string, figures: string): Statement {
  const values = new Values();
  // Companies that are equal by the key stand in the order of their names.
  const tie = sort === 'name' ? '' : `, ${ORDER.name} AS tie`;
  const order = (reversed: boolean): string => {
    const direction = descending === reversed ? 'ASC' : 'DESC';
    const nulls = sort === 'lastSyncAt' ? ` NULLS ${reversed ? 'FIRST' : 'LAST'}` : '';
    return `ORDER BY sort_key ${direction}${nulls}${tie && `, tie ${reversed ? 'DESC' : 'ASC'}`}`;
  };
  const total = countsItself(filter) ? ', (count(*) OVER ())::int AS total' : '';
  const companies = `SELECT c.company_id, ${ORDER[sort]} AS sort_key${tie}${total} ${matching(filter, values)}
    ${order(fromTheEnd)} LIMIT ${values.add(limit)} OFFSET ${values.add(offset)}`;
  const text = `SELECT ${items}${total && ', chosen.total'} FROM (${companies}) chosen JOIN company c ON c.company_id = chosen.company_id ${figures} ${order(false)}`;
  return { text, values: values.all };
}

/** The same rows, counted from the end; none of a slice that begins past it. */
function mirrored({ limit, offset }: Slice, total: number): Slice {
  return { limit: Math.max(0, Math.min(limit, total - offset)), offset: Math.max(0, total - offset - limit) };
}

export const DETAIL = `SELECT ${ITEM}, c.contact_person AS "contactPerson", c.contact_phone AS "contactPhone", c.timezone, c.created_at AS "createdAt",
    c.suspended_reason AS "suspendedReason", k.hint AS "keyHint", k.created_at AS "keyCreatedAt", o.expires_at AS "oldKeyExpiresAt"
  FROM company c ${WITH_DAYS}
  LEFT JOIN LATERAL (SELECT hint, created_at FROM company_key WHERE company_id = c.company_id AND revoked_at IS NULL AND expires_at IS NULL
    ORDER BY created_at DESC LIMIT 1) k ON true
  LEFT JOIN LATERAL (SELECT max(expires_at) AS expires_at FROM company_key
    WHERE company_id = c.company_id AND revoked_at IS NULL AND expires_at > now()) o ON true
  WHERE c.company_id = $1`;
