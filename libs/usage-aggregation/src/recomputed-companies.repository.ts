import { Injectable } from '@nestjs/common';
import { JobsTransaction } from '#platform';

@Injectable()
export class RecomputedCompaniesRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Ids of all companies, in another order each time: a run that is cut short leaves out others than the last one. */
  async shuffled(): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<{ id: string }[]>('SELECT company_id AS id FROM company ORDER BY random()'));
    return rows.map((row) => row.id);
  }
}
