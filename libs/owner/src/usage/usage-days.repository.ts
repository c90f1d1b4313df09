import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { Period, UsageDay } from '../domain/usage-days.js';

const BETWEEN = `SELECT day::text AS date, active_seconds::float8 AS "activeSeconds", idle_seconds::float8 AS "idleSeconds",
    employees_active AS "employeesActive", sessions, screenshots, storage_mb::float8 AS "storageMb"
  FROM company_usage_daily WHERE company_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day`;
const STORED_BEFORE = `SELECT storage_mb::float8 AS "storageMb" FROM company_usage_daily
  WHERE company_id = $1 AND day < $2 ORDER BY day DESC LIMIT 1`;

/** `company_usage_daily`: all that the vendor may know of a company's use. Seconds fit a JavaScript number. */
@Injectable()
export class UsageDaysRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Only days on which something was recorded, oldest first. */
  between(companyId: string, { from, to }: Period): Promise<UsageDay[]> {
    return this.transaction.manager.query<UsageDay[]>(BETWEEN, [companyId, from, to]);
  }

  async storedBefore(companyId: string, date: string): Promise<number> {
    const rows = await this.transaction.manager.query<{ storageMb: number }[]>(STORED_BEFORE, [companyId, date]);
    return rows[0]?.storageMb ?? 0;
  }
}
