import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { ATTENTION_ITEMS } from '../domain/attention.js';
import type { CompanyStanding } from '../domain/company-list.js';
import { JOIN_PLAN, JOIN_SEATS, JOIN_SUMMARY, NEEDS, SERVED, STANDING, STORED_LATELY } from './attention.sql.js';

export interface AttentionRow {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
  /** When the trial ends, the contract ended or it last synced; null: never. */
  readonly at: Date | null;
  /** Of the whole list, on each of its rows. */
  readonly count: number;
}
export interface NearLimitRow extends AttentionRow {
  readonly seatsUsed: number;
  readonly maxEmployees: number;
  readonly storageMb: number;
  readonly maxStorageMb: number;
}

const END = `CASE c.status WHEN 'TRIAL' THEN c.trial_ends_at ELSE c.subscription_expires_at END`;

const TOTALS = `SELECT ${STANDING} AS standing, count(*)::int AS companies FROM company c GROUP BY 1`;

const list = (at: string, where: string, order: string): string => `SELECT c.company_id AS id, c.name, c.plan_code AS plan, ${at} AS at, (count(*) OVER ())::int AS count
  FROM company c WHERE ${where} ORDER BY ${order}, c.company_id LIMIT ${ATTENTION_ITEMS}`;

const TRIALS_ENDING = list('c.trial_ends_at', NEEDS.TRIAL_ENDING.where, 'c.trial_ends_at');
const EXPIRED = list(END, `c.status IN ('TRIAL', 'ACTIVE') AND NOT ${SERVED}`, `${END} DESC NULLS LAST`);
const NOT_SYNCED = list('c.last_sync_at', NEEDS.NOT_SYNCED.where, 'c.last_sync_at NULLS FIRST');

const NEAR_LIMIT = `SELECT c.company_id AS id, c.name, c.plan_code AS plan, c.last_sync_at AS at, coalesce(s.used, 0) AS "seatsUsed", p.max_employees AS "maxEmployees",
    ${STORED_LATELY} AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb", (count(*) OVER ())::int AS count
  FROM company c ${[JOIN_PLAN, JOIN_SEATS, JOIN_SUMMARY].join(' ')} WHERE ${NEEDS.NEAR_LIMIT.where}
  ORDER BY greatest(coalesce(s.used, 0)::float8 / p.max_employees, ${STORED_LATELY} / nullif(p.max_storage_mb, 0)) DESC, c.company_id LIMIT ${ATTENTION_ITEMS}`;

/** The state of all companies, from their own rows, seats and the summaries of their usage. */
@Injectable()
export class OverviewRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  totals = (): Promise<{ standing: CompanyStanding; companies: number }[]> => this.query(TOTALS);
  /** The first to end first. */
  trialsEnding = (): Promise<AttentionRow[]> => this.query(TRIALS_ENDING);
  /** The last to end first. */
  expired = (): Promise<AttentionRow[]> => this.query(EXPIRED);
  /** Served ones; those that never synced first, then the longest silent. */
  notSynced = (): Promise<AttentionRow[]> => this.query(NOT_SYNCED);
  /** Served ones; the fullest first. */
  nearLimit = (): Promise<NearLimitRow[]> => this.query(NEAR_LIMIT);

  private query<R>(sql: string): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql);
  }
}
