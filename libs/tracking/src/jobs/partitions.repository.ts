import { Injectable } from '@nestjs/common';
import { JobsTransaction } from '#platform';

@Injectable()
export class PartitionsRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Answers how many were missing. */
  async ensure(): Promise<number> {
    const [row] = await this.transaction.run((manager) => manager.query<{ made: number }[]>('SELECT app_ensure_partitions() AS made'));
    return row?.made ?? 0;
  }
}
