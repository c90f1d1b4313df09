import { type Attention, NEAR_LIMIT_PERCENT, NOT_SYNCED_FOR_DAYS, TRIAL_ENDS_WITHIN_DAYS } from '../domain/attention.js';

/** Whether a company `c` is served now. */
export const SERVED = 'app_servable(c.status, c.trial_ends_at, c.subscription_expires_at)';

/** What a company `c` stored when its latest day was computed. */
export const STORED = `coalesce((SELECT u.storage_mb FROM company_usage_daily u WHERE u.company_id = c.company_id ORDER BY u.day DESC LIMIT 1), 0)`;

/** Over the same share of either limit; the arguments are expressions of SQL. */
export function nearLimit(use: { seats: string; maxSeats: string; stored: string; maxStored: string }): string {
  return `(${use.seats} * 100 > ${use.maxSeats} * ${NEAR_LIMIT_PERCENT} OR ${use.stored} * 100 > ${use.maxStored} * ${NEAR_LIMIT_PERCENT})`;
}

/** Which companies `c` the list is narrowed to: the same as the overview counts. */
export const NEEDS: Readonly<Record<Attention, string>> = {
  TRIAL_ENDING: `c.status = 'TRIAL' AND ${SERVED} AND c.trial_ends_at <= now() + interval '${TRIAL_ENDS_WITHIN_DAYS} days'`,
  NOT_SYNCED: `${SERVED} AND coalesce(c.last_sync_at, c.created_at) < now() - interval '${NOT_SYNCED_FOR_DAYS} days'`,
  NEAR_LIMIT: `${SERVED} AND EXISTS (SELECT FROM plan of_company LEFT JOIN company_seats taken ON taken.company_id = c.company_id
    WHERE of_company.code = c.plan_code
      AND ${nearLimit({ seats: 'coalesce(taken.used, 0)', maxSeats: 'of_company.max_employees', stored: STORED, maxStored: 'of_company.max_storage_mb' })})`,
};
