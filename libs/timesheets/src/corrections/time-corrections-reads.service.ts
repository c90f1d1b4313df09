import { Injectable } from '@nestjs/common';
import { notFound, TenantTransaction } from '#platform';
import { MembersService, RecordViews } from '#tenancy';
import { callerId } from '../caller.js';
import { ManualDaysRepository } from './manual-days.repository.js';
import type { CompanyCorrectionsQuery, CorrectionsQuery, TimeCorrectionDetails, TimeCorrectionsResponse, TimeCorrectionView } from './dto/time-correction.dto.js';
import { type CorrectionFilter, TimeCorrectionsRepository } from './time-corrections.repository.js';

/** Corrections with what they come to, of the company or the caller's own. */
@Injectable()
export class TimeCorrectionsReads {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly corrections: TimeCorrectionsRepository,
    private readonly days: ManualDaysRepository,
    private readonly members: MembersService,
    private readonly views: RecordViews,
  ) {}

  /** Who was named, and everybody whose are listed, learns of the look. Throws NOT_FOUND for a stranger. */
  list(query: CompanyCorrectionsQuery): Promise<TimeCorrectionsResponse> {
    return this.transaction.run(async () => {
      if (query.employeeId !== undefined) await this.members.byId(query.employeeId);
      const answer = await this.page(query);
      await this.views.note(...(query.employeeId === undefined ? [] : [query.employeeId]), ...answer.items.map(({ employee }) => employee.id));
      return answer;
    });
  }

  own(query: CorrectionsQuery): Promise<TimeCorrectionsResponse> {
    return this.transaction.run(() => this.page({ ...query, employeeId: callerId() }));
  }

  /** Inside a transaction. Throws NOT_FOUND. */
  async view(id: string): Promise<TimeCorrectionView> {
    const row = await this.corrections.byId(id);
    if (!row) throw notFound();
    return row;
  }

  /** With its history. Throws NOT_FOUND, the same for a colleague's where only the caller's own may be read. */
  show(id: string, whose: 'company' | 'own'): Promise<TimeCorrectionDetails> {
    return this.transaction.run(async () => {
      const row = await this.view(id);
      if (whose === 'own' && row.employee.id !== callerId()) throw notFound();
      const changed = await this.days.refresh(row.day, row.day);
      const answer = { ...(changed ? await this.view(id) : row), history: await this.corrections.steps(id) };
      // After the days, as in `list`: two who look at the same time take the same locks in the same order.
      await this.views.note(row.employee.id);
      return answer;
    });
  }

  private async page(filter: CorrectionFilter): Promise<TimeCorrectionsResponse> {
    const { page, limit } = filter;
    const found = await this.corrections.list(filter);
    const days = found.items.filter(({ status }) => status === 'APPROVED').map(({ day }) => day).sort();
    const [first, last] = [days[0], days.at(-1)];
    const changed = first !== undefined && last !== undefined && (await this.days.refresh(first, last));
    return { ...(changed ? await this.corrections.list(filter) : found), page, limit };
  }
}
