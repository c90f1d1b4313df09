import { Injectable } from '@nestjs/common';
import type { MembershipStatus } from '#contracts';
import { TenantTransaction } from '#platform';
import type { DayWorked, SheetLine } from '../domain/sheet.js';
import { SHEET } from './timesheets.sql.js';

export interface SheetFilter {
  readonly from: string;
  readonly to: string;
  readonly employeeId?: string;
  readonly search?: string;
  readonly team?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface Line extends SheetLine {
  readonly employee: SheetLine['employee'] & { readonly status: MembershipStatus };
}

export interface Sheet {
  readonly total: number;
  readonly items: Line[];
  readonly days: DayWorked[];
}

/** Sums over employee days and manual days; no row of its own. */
@Injectable()
export class TimesheetsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  async sheet({ from, to, employeeId, search, team, limit, offset }: SheetFilter): Promise<Sheet> {
    const [sheet] = await this.transaction.manager.query<Sheet[]>(SHEET, [
      this.transaction.companyId, from, to, employeeId ?? null, search ? contains(search) : null, team ?? null, limit, offset,
    ]);
    if (!sheet) throw new Error('A SELECT without FROM answers one row');
    return sheet;
  }

  /** The day that it is in a zone, by the database's clock. */
  async today(timezone: string): Promise<string> {
    const [row] = await this.transaction.manager.query<{ today: string }[]>('SELECT (now() AT TIME ZONE $1::text)::date::text AS today', [timezone]);
    if (!row) throw new Error('A SELECT without FROM answers one row');
    return row.today;
  }
}

/** A LIKE pattern in which nothing that was typed is special. */
function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
