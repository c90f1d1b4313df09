import { Injectable } from '@nestjs/common';
import type { MembershipStatus } from '#contracts';
import { TenantTransaction } from '#platform';
import type { DayWorked, SheetLine } from '../domain/sheet.js';
import { contains } from './like-pattern.js';
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

/** Day, active, idle and manual seconds. */
type DayRow = readonly [day: string, activeSeconds: number, idleSeconds: number, manualSeconds: number];

interface SheetRow {
  readonly total: number;
  readonly items: readonly (Omit<Line, 'days'> & { readonly days: readonly DayRow[] })[];
  readonly days: readonly DayRow[];
}

/** Sums over employee days and manual days; no row of its own. */
@Injectable()
export class TimesheetsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  async sheet({ from, to, employeeId, search, team, limit, offset }: SheetFilter): Promise<Sheet> {
    const [sheet] = await this.transaction.manager.query<SheetRow[]>(SHEET, [
      this.transaction.companyId, from, to, employeeId ?? null, search ? contains(search) : null, team ?? null, limit, offset,
    ]);
    if (!sheet) throw new Error('A SELECT without FROM answers one row');
    return { total: sheet.total, items: sheet.items.map(({ employee, days }) => ({ employee, days: days.map(dayOf) })), days: sheet.days.map(dayOf) };
  }

  /** The day that it is in a zone, by the database's clock. */
  async today(timezone: string): Promise<string> {
    const [row] = await this.transaction.manager.query<{ today: string }[]>('SELECT (now() AT TIME ZONE $1::text)::date::text AS today', [timezone]);
    if (!row) throw new Error('A SELECT without FROM answers one row');
    return row.today;
  }
}

function dayOf([day, activeSeconds, idleSeconds, manualSeconds]: DayRow): DayWorked {
  return { day, activeSeconds, idleSeconds, manualSeconds };
}
