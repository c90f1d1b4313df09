/** How the vendor's list of companies is asked for. `c` is a company everywhere; what is beside it is joined where it is needed. */
import type { Attention } from '../domain/attention.js';
import type { CompanySort } from '../domain/company-list.js';
import { JOIN_PLAN, JOIN_SEATS, JOIN_SUMMARY, NEEDS, STANDING, STORED, STORED_LATELY, summarised } from '../summaries/attention.sql.js';

const JOIN_DIRECTORY = 'JOIN company_directory d ON d.company_id = c.company_id';

/** The last 30 days of a company, today in its own time zone among them. Answered from the key's index alone. */
const RECENT = `FROM company_usage_daily u WHERE u.company_id = c.company_id AND u.day > (now() AT TIME ZONE c.timezone)::date - 30`;
const RECENT_SUMS = `coalesce(sum(u.active_seconds), 0)::float8 AS active_seconds, coalesce(sum(u.screenshots), 0)::int AS screenshots`;
/** The same days one by one: by how many days ago. */
const RECENT_BY_DAY = `${RECENT_SUMS}, coalesce(jsonb_object_agg((now() AT TIME ZONE c.timezone)::date - u.day, u.active_seconds), '{}') AS seconds_by_age`;

interface Order {
  readonly joins: readonly string[];
  readonly key: string;
}

/** Companies that are equal by the key stand in the order of their names, as written: `lower` of 10,000 of them costs as much as the order. */
const TIE = 'c.name';
/** Names are unique and an index has them in order, so the first pages by name read little more than themselves. */
const ORDER: Readonly<Record<CompanySort, Order>> = {
  name: { joins: [JOIN_DIRECTORY], key: 'd.name_key' },
  plan: { joins: [], key: 'c.plan_code' },
  status: { joins: [], key: `array_position(ARRAY['TRIAL', 'ACTIVE', 'EXPIRED', 'SUSPENDED', 'CANCELLED'], ${STANDING})` },
  createdAt: { joins: [], key: 'c.created_at' },
  employees: { joins: [JOIN_SEATS], key: 'coalesce(s.used, 0)' },
  activeMinutes: { joins: [JOIN_SUMMARY], key: summarised('active_seconds', `(SELECT coalesce(sum(u.active_seconds), 0)::bigint ${RECENT})`) },
  screenshots: { joins: [JOIN_SUMMARY], key: summarised('screenshots', `(SELECT coalesce(sum(u.screenshots), 0)::integer ${RECENT})`) },
  storage: { joins: [JOIN_SUMMARY], key: STORED_LATELY },
  lastSyncAt: { joins: [], key: 'c.last_sync_at' },
};

export interface Narrowing {
  readonly search: boolean;
  readonly attention: Attention | null;
}

/** Each table is gone through by itself: to join all companies with all names first takes twice as long. E-mails are stored in lower case. */
const FOUND = `c.company_id IN (SELECT company_id FROM company_directory WHERE name_key LIKE $1 UNION ALL SELECT company_id FROM company WHERE email LIKE $1)`;

/** `$1` part of a name key or of an e-mail, as a pattern of LIKE; `$2` standing; `$3` plan; null for all. */
function matching({ search, attention }: Narrowing, order: readonly string[] = []): string {
  const need = attention === null ? null : NEEDS[attention];
  const joins = new Set([...order, ...(need?.joins ?? [])]);
  const found = search ? FOUND : '$1::text IS NULL';
  return `FROM company c ${[...joins].join(' ')} WHERE ${found} AND ($2::text IS NULL OR ${STANDING} = $2) AND ($3::text IS NULL OR c.plan_code = $3)${need ? ` AND ${need.where}` : ''}`;
}

/** Whether the page says how many match: where all companies are looked at anyway, that is cheaper than looking twice. */
function countsItself({ search, attention }: Narrowing): boolean {
  return search || attention !== null;
}

export function countSql(narrowing: Narrowing): string {
  return `SELECT count(*)::int AS total ${matching(narrowing)}`;
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
    r.active_seconds AS "activeSeconds", r.seconds_by_age AS "secondsByAge", r.screenshots, c.last_sync_at AS "lastSyncAt"`;
const TABLE_ITEM = `c.company_id AS id, c.name, c.email, c.plan_code AS plan, ${STANDING} AS standing,
    c.trial_ends_at AS "trialEndsAt", c.subscription_expires_at AS "subscriptionExpiresAt",
    coalesce(s.used, 0) AS "seatsUsed", p.max_employees AS "maxEmployees",
    ${STORED} AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb",
    r.active_seconds AS "activeSeconds", r.screenshots, c.last_sync_at AS "lastSyncAt", c.created_at AS "createdAt"`;
const FIGURES = `${JOIN_PLAN} ${JOIN_SEATS} CROSS JOIN LATERAL`;
const WITH_DAYS = `${FIGURES} (SELECT ${RECENT_BY_DAY} ${RECENT}) r`;
const WITH_SUMS = `${FIGURES} (SELECT ${RECENT_SUMS} ${RECENT}) r`;

/** The companies are chosen first and their figures are added up for these alone. `$4` how many, `$5` after how many. */
export function pageSql(narrowing: Narrowing, ordering: Ordering): string {
  return chosen(narrowing, ordering, 'LIMIT $4 OFFSET $5', ITEM, WITH_DAYS);
}

/** `$4` how many. */
export function tableSql(narrowing: Narrowing, ordering: Ordering): string {
  return chosen(narrowing, ordering, 'LIMIT $4', TABLE_ITEM, WITH_SUMS);
}

function chosen(narrowing: Narrowing, { sort, descending }: Ordering, limit: string, items: string, figures: string): string {
  const { key, joins } = ORDER[sort];
  const direction = `${descending ? 'DESC' : 'ASC'}${sort === 'lastSyncAt' ? ' NULLS LAST' : ''}`;
  // By name alone no second key is named: it would keep the index from giving the order.
  const [tie, then] = sort === 'name' ? ['', ''] : [`, ${TIE} AS tie`, ', tie, company_id'];
  const companies = `SELECT c.company_id, ${key} AS sort_key${tie}${countsItself(narrowing) ? ', (count(*) OVER ())::int AS total' : ''} ${matching(narrowing, joins)} ORDER BY sort_key ${direction}${then} ${limit}`;
  return `SELECT ${items}${countsItself(narrowing) ? ', chosen.total' : ''} FROM (${companies}) chosen JOIN company c ON c.company_id = chosen.company_id ${figures}
    ORDER BY sort_key ${direction}${then.replace('company_id', 'chosen.company_id')}`;
}

export const DETAIL = `SELECT ${ITEM}, c.contact_person AS "contactPerson", c.contact_phone AS "contactPhone", c.timezone, c.created_at AS "createdAt",
    c.suspended_reason AS "suspendedReason", k.hint AS "keyHint", k.created_at AS "keyCreatedAt", o.expires_at AS "oldKeyExpiresAt"
  FROM company c ${WITH_DAYS}
  LEFT JOIN LATERAL (SELECT hint, created_at FROM company_key WHERE company_id = c.company_id AND revoked_at IS NULL AND expires_at IS NULL
    ORDER BY created_at DESC LIMIT 1) k ON true
  LEFT JOIN LATERAL (SELECT max(expires_at) AS expires_at FROM company_key
    WHERE company_id = c.company_id AND revoked_at IS NULL AND expires_at > now()) o ON true
  WHERE c.company_id = $1`;
