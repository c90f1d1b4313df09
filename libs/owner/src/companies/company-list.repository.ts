import { Injectable } from '@nestjs/common';
import type { CompanyStatus } from '#contracts';
import { OwnerTransaction } from '#platform';
import type { CompanyFilter } from '../domain/company-list.js';
import type { ListedCompany } from '../domain/company-table.js';
import { countSql, DETAIL, type Ordering, pageSql, type Slice, type Statement, tableSql } from './company-list.sql.js';

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
  /** Where the company is. This and `days` are counted in days from one and the same. */
  readonly today: number;
  /** Of the last 30 those with use, in any order. */
  readonly days: readonly number[];
  /** Active ones, of each of `days`. */
  readonly seconds: readonly number[];
  readonly screenshots: number;
  readonly lastSyncAt: Date | null;
}

export interface ListedRow extends CompanyRow {
  /** Of all pages; absent where it has to be counted apart. */
  readonly total?: number;
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

/**
 * Reads of companies, from aggregates only. Figures of a page are added up for its companies alone, as of now; which
 * companies these are, and in which order, is of a moment ago.
 */
@Injectable()
export class CompanyListRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** `total`: how many match, where that is known. */
  page(filter: CompanyFilter, ordering: Ordering, slice: Slice, total: number | null): Promise<ListedRow[]> {
    return this.query(pageSql(filter, ordering, slice, total));
  }

  /** All that match, up to `limit`, in order. */
  table(filter: CompanyFilter, ordering: Ordering, limit: number): Promise<ListedCompany[]> {
    return this.query(tableSql(filter, ordering, limit));
  }

  async count(filter: CompanyFilter): Promise<number> {
    const [row] = await this.query<{ total: number }>(countSql(filter));
    return row?.total ?? 0;
  }

  async detail(companyId: string): Promise<CompanyDetailRow | null> {
    const [row] = await this.query<CompanyDetailRow>({ text: DETAIL, values: [companyId] });
    return row ?? null;
  }

  private query<R>({ text, values }: Statement): Promise<R[]> {
    return this.transaction.manager.query<R[]>(text, [...values]);
  }
}
