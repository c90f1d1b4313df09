import { Injectable } from '@nestjs/common';
import { OwnerTransaction, TenantTransaction } from '#platform';
import { Plan } from './plan.entity.js';

/** Plans by the vendor's role; inside a transaction of the owner module. */
@Injectable()
export class PlansRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  all(): Promise<Plan[]> {
    return this.transaction.manager.getRepository(Plan).find({ order: { priceAmount: 'ASC', code: 'ASC' } });
  }

  byCode(code: string): Promise<Plan | null> {
    return this.transaction.manager.getRepository(Plan).findOneBy({ code });
  }

  /**
   * SHARE: nobody edits the plan until this transaction ends; many may hold it. EDIT: waits for those, and nobody takes
   * the plan meanwhile. References by foreign keys go on in either case.
   */
  async lock(code: string, how: 'SHARE' | 'EDIT'): Promise<Plan | null> {
    const strength = how === 'SHARE' ? 'FOR SHARE' : 'FOR NO KEY UPDATE';
    await this.transaction.manager.query(`SELECT code FROM plan WHERE code = $1 ${strength}`, [code]);
    return this.byCode(code);
  }

  /** False: there is a plan of this code. */
  async insert(plan: Plan): Promise<boolean> {
    const rows = await this.transaction.manager.query<unknown[]>(
      `INSERT INTO plan (code, name, max_employees, max_storage_mb, screenshot_retention_days, price_amount, price_currency, features)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (code) DO NOTHING RETURNING code`,
      [plan.code, plan.name, plan.maxEmployees, plan.maxStorageMb, plan.screenshotRetentionDays, plan.priceAmount, plan.priceCurrency, JSON.stringify(plan.features)],
    );
    return rows.length > 0;
  }

  /** All but its code and currency, which the role may not change. */
  async save({ code, priceCurrency: _fixed, ...fields }: Plan): Promise<void> {
    await this.transaction.manager.update(Plan, { code }, fields);
  }

  async now(): Promise<Date> {
    const [row] = await this.transaction.manager.query<[{ now: Date }]>('SELECT now()');
    return row.now;
  }
}

/** Plans by the role that works inside a company; inside a tenant transaction. */
@Injectable()
export class CompanyPlanRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  byCode(code: string): Promise<Plan | null> {
    return this.transaction.manager.getRepository(Plan).findOneBy({ code });
  }
}
