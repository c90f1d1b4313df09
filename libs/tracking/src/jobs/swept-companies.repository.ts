import { Injectable } from '@nestjs/common';
import { JobsTransaction } from '#platform';

@Injectable()
export class SweptCompaniesRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Ids of all companies, served or not: what they store is theirs until it is erased. */
  async all(): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<{ id: string }[]>('SELECT company_id AS id FROM company ORDER BY company_id'));
    return rows.map((row) => row.id);
  }
}
