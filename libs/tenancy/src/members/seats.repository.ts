import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { CompanySeats } from './company-seats.entity.js';

/** What was found when a seat was asked for. */
export interface SeatRequest {
  readonly taken: boolean;
  readonly used: number;
  readonly limit: number;
}

/** The count of seats. Changed only in the transaction that adds or removes what takes one. */
@Injectable()
export class SeatsRepository extends TenantRepository<CompanySeats> {
  constructor(transaction: TenantTransaction) {
    super(transaction, CompanySeats);
  }

  async used(): Promise<number> {
    return (await this.findOne({}))?.used ?? 0;
  }

  /**
   * One conditional UPDATE: parallel requests queue at the row, and each sees what the one before it left. The company's
   * row is share-locked first, so that a change of plan, which locks it too, never counts seats while one is being taken.
   */
  async take(): Promise<SeatRequest> {
    const [plan] = await this.query<{ max_employees: number }>(
      'SELECT p.max_employees FROM company c JOIN plan p ON p.code = c.plan_code WHERE c.company_id = $1 FOR SHARE OF c',
    );
    const limit = plan?.max_employees ?? 0;
    const [rows] = (await this.query(
      'UPDATE company_seats SET used = used + 1 WHERE company_id = $1 AND used < $2 RETURNING used',
      [limit],
    )) as unknown as [{ used: number }[], number];
    const taken = rows[0];
    return taken ? { taken: true, used: taken.used, limit } : { taken: false, used: await this.used(), limit };
  }

  /** What the plan has left; below zero where it has shrunk. */
  room(): Promise<{ left: number; limit: number }> {
    return this.readRoom('');
  }

  /** As `room`, and nobody else takes or gives back a seat until the transaction ends. Locks as `take` does. */
  async lockRoom(): Promise<{ left: number; limit: number }> {
    await this.query('SELECT FROM company WHERE company_id = $1 FOR SHARE');
    return this.readRoom('FOR NO KEY UPDATE OF s');
  }

  /** For who has the room locked and has seen that there are so many. */
  async add(seats: number): Promise<void> {
    if (seats > 0) await this.query('UPDATE company_seats SET used = used + $2 WHERE company_id = $1', [seats]);
  }

  private async readRoom(lock: string): Promise<{ left: number; limit: number }> {
    const [room] = await this.query<{ left: number; limit: number }>(
      `SELECT p.max_employees - s.used AS left, p.max_employees AS limit
       FROM company_seats s JOIN company c ON c.company_id = $1 JOIN plan p ON p.code = c.plan_code WHERE s.company_id = $1 ${lock}`,
    );
    return room ?? { left: 0, limit: 0 };
  }

  async giveBack(): Promise<void> {
    await this.query('UPDATE company_seats SET used = used - 1 WHERE company_id = $1 AND used > 0');
  }
}
