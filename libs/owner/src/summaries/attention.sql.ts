import { type Attention, NEAR_LIMIT_PERCENT, NOT_SYNCED_FOR_DAYS, TRIAL_ENDS_WITHIN_DAYS } from '../domain/attention.js';

/** Whether a company `c` is served now. */
export const SERVED = 'app_servable(c.status, c.trial_ends_at, c.subscription_expires_at)';

/** What a company is called in lists and totals: its status, or EXPIRED where time has ended what the status promises. */
export const STANDING = `CASE WHEN c.status IN ('TRIAL', 'ACTIVE') AND NOT ${SERVED} THEN 'EXPIRED' ELSE c.status END`;

/** What a company `c` stored when its latest day was computed. */
export const STORED = `coalesce((SELECT u.storage_mb FROM company_usage_daily u WHERE u.company_id = c.company_id ORDER BY u.day DESC LIMIT 1), 0)::float8`;

export const JOIN_SEATS = 'LEFT JOIN company_seats s ON s.company_id = c.company_id';
export const JOIN_PLAN = 'JOIN plan p ON p.code = c.plan_code';
/** A company that is younger than the last refresh has no summary: its figures are added up there and then. */
export const JOIN_SUMMARY = 'LEFT JOIN company_usage_summary y ON y.company_id = c.company_id';
export const summarised = (column: string, otherwise: string): string => `coalesce(y.${column}, ${otherwise})`;

/** As the last refresh found it. */
export const STORED_LATELY = summarised('storage_mb', STORED);

/** Over the same share of either limit; the arguments are expressions of SQL. */
export function nearLimit(use: { seats: string; maxSeats: string; stored: string; maxStored: string }): string {
  return `(${use.seats} * 100 > ${use.maxSeats} * ${NEAR_LIMIT_PERCENT} OR ${use.stored} * 100 > ${use.maxStored} * ${NEAR_LIMIT_PERCENT})`;
}

interface Need {
  /** What the condition needs beside the company. */
  readonly joins: readonly string[];
  readonly where: string;
}

/** Which companies `c` the list is narrowed to: the same as the overview counts. */
export const NEEDS: Readonly<Record<Attention, Need>> = {
  TRIAL_ENDING: { joins: [], where: `c.status = 'TRIAL' AND ${SERVED} AND c.trial_ends_at <= now() + interval '${TRIAL_ENDS_WITHIN_DAYS} days'` },
  NOT_SYNCED: { joins: [], where: `${SERVED} AND coalesce(c.last_sync_at, c.created_at) < now() - interval '${NOT_SYNCED_FOR_DAYS} days'` },
  NEAR_LIMIT: {
    joins: [JOIN_PLAN, JOIN_SEATS, JOIN_SUMMARY],
    where: `${SERVED} AND ${nearLimit({ seats: 'coalesce(s.used, 0)', maxSeats: 'p.max_employees', stored: STORED_LATELY, maxStored: 'p.max_storage_mb::float8' })}`,
  },
};
