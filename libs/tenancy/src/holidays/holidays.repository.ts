import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { Holiday } from './holiday.entity.js';

export type NamedDay = Pick<Holiday, 'day' | 'name'>;

@Injectable()
export class HolidaysRepository extends TenantRepository<Holiday> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Holiday);
  }

  /** In order, both ends included; null is no end. */
  between(from: string | null, to: string | null): Promise<NamedDay[]> {
    return this.query<NamedDay>(
      `SELECT day::text, name FROM company_holiday
       WHERE company_id = $1 AND ($2::date IS NULL OR day >= $2) AND ($3::date IS NULL OR day <= $3) ORDER BY day`,
      [from, to],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.query<{ holidays: number }>('SELECT count(*)::integer AS holidays FROM company_holiday WHERE company_id = $1');
    return row?.holidays ?? 0;
  }

  /** False where the day is one already. */
  async add({ day, name }: NamedDay): Promise<boolean> {
    const added = await this.query('INSERT INTO company_holiday (company_id, day, name) VALUES ($1, $2, $3) ON CONFLICT (company_id, day) DO NOTHING RETURNING day', [day, name]);
    return added.length === 1;
  }

  /** False where the day is none. */
  async remove(day: string): Promise<boolean> {
    return (await this.delete({ day })) === 1;
  }
}
