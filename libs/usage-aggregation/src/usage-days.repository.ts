import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { COMPANY_DRIFT, STORE_COMPANY_DAYS } from './company-days.sql.js';
import { EmployeeUsageDay } from './employee-usage-day.entity.js';
import {
  EMPLOYEE_DRIFT,
  KEPT_DAYS,
  LOCK_CURSOR,
  MAKE_CURSOR,
  STAMP_CURSOR,
  STORE_EMPLOYEE_DAYS,
  TAKE_TOUCHED_DAYS,
  WAIT_FOR_CURSOR,
} from './usage-days.sql.js';

/** `day` is `YYYY-MM-DD` in the company's time zone. */
export interface EmployeeDay {
  readonly employeeId: string;
  readonly day: string;
}

/** A stored day that is not what the recorded rows say. `employeeId` null: the company's day. */
export interface Drift {
  readonly employeeId: string | null;
  readonly day: string;
  readonly stored: Readonly<Record<string, number>>;
  readonly computed: Readonly<Record<string, number>>;
}

/** Calendar days of the company, `YYYY-MM-DD`, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** How the zone of the company's days, which whoever locked the cursor may change, stands to the company's. */
export interface ZoneState {
  /** The company has another zone than its days. */
  readonly moved: boolean;
  /** Days of an earlier move still have to be computed anew. */
  readonly recomputing: boolean;
}

/** How much one transaction may take on; what is left waits for the next one. */
export interface Portion {
  readonly rows: number;
  readonly employeeDays: number;
}

/** What every run of aggregation sends. */
const LOCK = { name: 'aggregation_lock', text: LOCK_CURSOR };
const TAKE = { name: 'aggregation_take', text: TAKE_TOUCHED_DAYS };
const STORE = { name: 'aggregation_employee_days', text: STORE_EMPLOYEE_DAYS };
const STORE_OF_COMPANY = { name: 'aggregation_company_days', text: STORE_COMPANY_DAYS };
const STAMP = { name: 'aggregation_stamp', text: STAMP_CURSOR };

/** Statements on the days of the company whose transaction is open. */
@Injectable()
export class UsageDaysRepository extends TenantRepository<EmployeeUsageDay> {
  constructor(transaction: TenantTransaction) {
    super(transaction, EmployeeUsageDay);
  }

  /** The company is now ours alone, until the transaction ends. Null: somebody has it, or it has no cursor yet. */
  async lock(): Promise<ZoneState | null> {
    return (await this.transaction.prepared<ZoneState>(LOCK))[0] ?? null;
  }

  /** As `lock`, but waits for whoever has it. */
  async waitForLock(): Promise<ZoneState | null> {
    return (await this.query<ZoneState>(WAIT_FOR_CURSOR))[0] ?? null;
  }

  /** Whether there was none. To be committed before it is locked: others wait for a row that is being inserted. */
  async makeCursor(): Promise<boolean> {
    return (await this.query(MAKE_CURSOR)).length > 0;
  }

  /** The company is wholly up to date. */
  async stampCursor(): Promise<void> {
    await this.transaction.prepared(STAMP);
  }

  /** Takes a portion of the outbox; `more` says whether rows were left that were there already. */
  async takeTouchedDays(portion: Portion): Promise<{ touched: EmployeeDay[]; more: boolean }> {
    const touched = await this.transaction.prepared<EmployeeDay & { more: boolean }>(TAKE, [portion.rows, portion.employeeDays]);
    return { touched, more: touched[0]?.more ?? false };
  }

  /** Recomputes and stores these employee days, then the company days that they belong to. */
  async store(days: readonly EmployeeDay[]): Promise<void> {
    if (days.length === 0) return;
    await this.transaction.prepared(STORE, [days.map((touched) => touched.employeeId), days.map((touched) => touched.day)]);
    await this.storeCompanyDays(days.map((touched) => touched.day));
  }

  async storeCompanyDays(days: readonly string[]): Promise<void> {
    if (days.length === 0) return;
    await this.transaction.prepared(STORE_OF_COMPANY, [days]);
  }

  /** The company's last days, `count` at most, both ends included, of which everything recorded is still there. */
  async keptDays(count: number): Promise<DayRange> {
    const [days] = await this.query<DayRange>(KEPT_DAYS, [count]);
    if (!days) throw new Error('The company is gone');
    return days;
  }

  employeeDrift(day: string): Promise<Drift[]> {
    return this.query<Drift>(EMPLOYEE_DRIFT, [day]);
  }

  companyDrift(day: string): Promise<Drift[]> {
    return this.query<Drift>(COMPANY_DRIFT, [[day]]);
  }
}
