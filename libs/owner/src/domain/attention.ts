/** What makes a company one that the vendor should look at. */
export const TRIAL_ENDS_WITHIN_DAYS = 7;
export const NOT_SYNCED_FOR_DAYS = 3;
/** Of a limit; a company that uses exactly this much is not near it yet. */
export const NEAR_LIMIT_PERCENT = 90;
/** What the list of companies can be narrowed to; expired ones are found by their status. */
export const ATTENTIONS = ['TRIAL_ENDING', 'NOT_SYNCED', 'NEAR_LIMIT'] as const;
export type Attention = (typeof ATTENTIONS)[number];
/** Each list shows this many companies, the most pressing first, and how many there are. */
export const ATTENTION_ITEMS = 10;

export interface LimitUse {
  readonly resource: 'employees' | 'storage';
  readonly used: number;
  readonly limit: number;
  readonly percent: number;
}

/** The limit that a company is nearest to, in percent without decimals, rounded down so that 100 means full. A limit of nothing is full. */
export function nearestLimit(use: { seatsUsed: number; maxEmployees: number; storageMb: number; maxStorageMb: number }): LimitUse {
  const seats = limitUse('employees', use.seatsUsed, use.maxEmployees);
  const storage = limitUse('storage', use.storageMb, use.maxStorageMb);
  return storage.percent > seats.percent ? storage : seats;
}

function limitUse(resource: LimitUse['resource'], used: number, limit: number): LimitUse {
  return { resource, used, limit, percent: limit > 0 ? Math.floor((100 * used) / limit) : 100 };
}
