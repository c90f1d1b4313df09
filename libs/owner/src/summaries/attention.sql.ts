import { type Attention, NEAR_LIMIT_PERCENT, NOT_SYNCED_FOR_DAYS, TRIAL_ENDS_WITHIN_DAYS } from '../domain/attention.js';

/** Whether a company `c` is served now. Here `c` is of `company` or of `vendor_company`, which have these columns alike. */
export const SERVED = 'app_servable(c.status, c.trial_ends_at, c.subscription_expires_at)';

/** What a company is called in lists and totals: its status, or EXPIRED where time has ended what the status promises. */
export const STANDING = `CASE WHEN c.status IN ('TRIAL', 'ACTIVE') AND NOT ${SERVED} THEN 'EXPIRED' ELSE c.status END`;

/** What a company `c` stored when its latest day was computed. */
export const STORED = `coalesce((SELECT u.storage_mb FROM company_usage_daily u WHERE u.company_id = c.company_id ORDER BY u.day DESC LIMIT 1), 0)::float8`;

export const JOIN_SEATS = 'LEFT JOIN company_seats s ON s.company_id = c.company_id';
export const JOIN_PLAN = 'JOIN plan p ON p.code = c.plan_code';

/** Which companies `c` the list is narrowed to: the same as the overview counts. NEAR_LIMIT needs their plan `p`, and seats and storage as `vendor_company` has them. */
export const NEEDS: Readonly<Record<Attention, string>> = {
  TRIAL_ENDING: `c.status = 'TRIAL' AND ${SERVED} AND c.trial_ends_at <= now() + interval '${TRIAL_ENDS_WITHIN_DAYS} days'`,
  NOT_SYNCED: `${SERVED} AND coalesce(c.last_sync_at, c.created_at) < now() - interval '${NOT_SYNCED_FOR_DAYS} days'`,
  NEAR_LIMIT: `${SERVED} AND (c.seats * 100 > p.max_employees * ${NEAR_LIMIT_PERCENT} OR c.storage_mb * 100 > p.max_storage_mb::float8 * ${NEAR_LIMIT_PERCENT})`,
};
