import { Injectable } from '@nestjs/common';
import type { CompanyStatus } from '#contracts';
import { OwnerTransaction } from '#platform';
import type { CompanyFilter } from '../domain/company-list.js';
import type { ListedCompany } from '../domain/company-table.js';
import { countSql, DETAIL, type Narrowing, type Ordering, pageSql, tableSql } from './company-list.sql.js';

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

export interface CompanyPage extends CompanyFilter, Ordering {
  readonly limit: number;
  readonly offset: number;
}

/**
 * Reads of companies, from aggregates only. Figures of a page are added up for its companies alone, as of now; ordering by
 * use goes by the summary of a moment ago.
 */
@Injectable()
export class CompanyListRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  page({ limit, offset, ...asked }: CompanyPage): Promise<ListedRow[]> {
    return this.transaction.manager.query<ListedRow[]>(pageSql(narrowing(asked), asked), [...filterValues(asked), limit, offset]);
  }

  /** All that match, up to `limit`, in order. */
  table({ limit, ...asked }: Omit<CompanyPage, 'offset'>): Promise<ListedCompany[]> {
    return this.transaction.manager.query<ListedCompany[]>(tableSql(narrowing(asked), asked), [...filterValues(asked), limit]);
  }

  async count(filter: CompanyFilter): Promise<number> {
    const rows = await this.transaction.manager.query<{ total: number }[]>(countSql(narrowing(filter)), filterValues(filter));
    return rows[0]?.total ?? 0;
  }

  async detail(companyId: string): Promise<CompanyDetailRow | null> {
    const rows = await this.transaction.manager.query<CompanyDetailRow[]>(DETAIL, [companyId]);
    return rows[0] ?? null;
  }
}

function narrowing({ search, attention }: CompanyFilter): Narrowing {
  return { search: search !== null, attention };
}

function filterValues({ search, status, plan }: CompanyFilter): unknown[] {
  // What LIKE takes for patterns is meant literally here.
  return [search === null ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`, status, plan];
}
