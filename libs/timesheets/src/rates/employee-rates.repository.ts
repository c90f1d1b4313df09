import { Injectable } from '@nestjs/common';
import type { MembershipStatus } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import type { Rate } from '../domain/day-cost.js';
import { EmployeeRate } from './employee-rate.entity.js';

export interface RateRow extends Rate {
  readonly setAt: Date;
  readonly setBy: { readonly id: string; readonly name: string };
}

const HISTORY = /* sql */ `
SELECT r.valid_from::text AS "validFrom", r.amount, r.currency, r.set_at AS "setAt", json_build_object('id', m.id, 'name', m.name) AS "setBy"
FROM employee_rate r JOIN membership m ON m.company_id = $1 AND m.id = r.set_by
WHERE r.company_id = $1 AND r.employee_id = $2
ORDER BY r.valid_from DESC, r.set_at DESC`;

/** In the order in which `rateOn` reads them. */
const VALID_UNTIL = /* sql */ `
SELECT employee_id AS "employeeId", valid_from::text AS "validFrom", amount, currency FROM employee_rate
WHERE company_id = $1 AND valid_from <= $2::date AND ($3::uuid IS NULL OR employee_id = $3)
ORDER BY employee_id, valid_from, set_at`;

@Injectable()
export class EmployeeRatesRepository extends TenantRepository<EmployeeRate> {
  constructor(transaction: TenantTransaction) {
    super(transaction, EmployeeRate);
  }

  /** Until the transaction ends nobody else sets a rate of this person, nor removes them. Null: no such member. */
  async lockEmployee(id: string): Promise<MembershipStatus | null> {
    const [member] = await this.query<{ status: MembershipStatus }>('SELECT status FROM membership WHERE company_id = $1 AND id = $2 FOR NO KEY UPDATE', [id]);
    return member?.status ?? null;
  }

  /** What is valid last first, and of one day what was set last. */
  history(employeeId: string): Promise<RateRow[]> {
    return this.query<RateRow>(HISTORY, [employeeId]);
  }

  async add(employeeId: string, { validFrom, amount, currency }: Rate, setBy: string): Promise<void> {
    await this.query(
      'INSERT INTO employee_rate (company_id, employee_id, valid_from, amount, currency, set_by) VALUES ($1, $2, $3::date, $4, $5, $6)',
      [employeeId, validFrom, amount, currency, setBy],
    );
  }

  /** Whether the company works with rates at all. */
  async isAnySet(): Promise<boolean> {
    const [row] = await this.query<{ set: boolean }>('SELECT EXISTS (SELECT FROM employee_rate WHERE company_id = $1 AND amount IS NOT NULL) AS set');
    return row?.set ?? false;
  }

  /** What may be valid on days up to this one, by employee; of one employee or of all. */
  async validUntil(day: string, employeeId: string | null): Promise<Map<string, Rate[]>> {
    const rows = await this.query<Rate & { employeeId: string }>(VALID_UNTIL, [day, employeeId]);
    const rates = new Map<string, Rate[]>();
    for (const { employeeId: id, ...rate } of rows) {
      const own = rates.get(id);
      if (own) own.push(rate);
      else rates.set(id, [rate]);
    }
    return rates;
  }
}
