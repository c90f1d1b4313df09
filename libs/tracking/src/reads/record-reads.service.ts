import { Injectable } from '@nestjs/common';
import { notFound, TenantTransaction } from '#platform';
import { RecordViews } from '#tenancy';
import type { CompanyListQuery, CompanyPeriodQuery, ListQuery, PeriodQuery } from './dto/reads.queries.js';
import type { ActivityResponse, ApplicationTotalsResponse, ScreenshotsResponse, SessionsResponse, SessionView, WebsiteTotalsResponse } from './dto/reads.responses.js';
import { activityView, sessionView } from './listed-views.js';
import { page } from './page.js';
import { ownEmployeeId, pageRange, type ReadRange, ReadRanges } from './read-ranges.service.js';
import { screenshotView } from './screenshot-view.js';
import { RecordsRepository } from './records.repository.js';

/** Whether a read is of the whole company, by whoever may read it, or of the caller's own. */
export type Whose = 'company' | 'own';

/** Lists and sums of what was recorded. Each call is one tenant transaction, in which the audit learns whose records were looked at. */
@Injectable()
export class RecordReads {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReadRanges,
    private readonly records: RecordsRepository,
    private readonly views: RecordViews,
  ) {}

  sessions(whose: Whose, query: CompanyListQuery | ListQuery): Promise<SessionsResponse> {
    return this.inRange(whose, query, async (range) => page(await this.records.sessions({ ...range, ...pageRange(query) }), query.limit, sessionView));
  }

  /** Throws NOT_FOUND, the same for a colleague's where only the caller's own is asked for. */
  session(whose: Whose, id: string, employeeId: string | null = null): Promise<SessionView> {
    return this.transaction.run(async () => {
      const session = await this.records.session(id, whose === 'own' ? ownEmployeeId() : employeeId);
      if (!session) throw notFound();
      if (whose === 'company') await this.views.note(session.employeeId);
      return sessionView(session);
    });
  }

  activity(whose: Whose, query: CompanyListQuery | ListQuery): Promise<ActivityResponse> {
    return this.inRange(whose, query, async (range) => page(await this.records.activity({ ...range, ...pageRange(query) }), query.limit, activityView));
  }

  screenshots(whose: Whose, query: CompanyListQuery | ListQuery): Promise<ScreenshotsResponse> {
    return this.inRange(whose, query, async (range) => page(await this.records.screenshots({ ...range, ...pageRange(query) }), query.limit, screenshotView));
  }

  applications(whose: Whose, query: CompanyPeriodQuery | PeriodQuery): Promise<ApplicationTotalsResponse> {
    return this.inRange(whose, query, async (range) => ({ items: await this.records.applicationTotals(range) }));
  }

  websites(whose: Whose, query: CompanyPeriodQuery | PeriodQuery): Promise<WebsiteTotalsResponse> {
    return this.inRange(whose, query, async (range) => ({ items: await this.records.websiteTotals(range) }));
  }

  private inRange<T extends { items: readonly object[] }>(whose: Whose, query: CompanyPeriodQuery | PeriodQuery, read: (range: ReadRange) => Promise<T>): Promise<T> {
    return this.transaction.run(async () => {
      if (whose === 'own') return read(await this.ranges.own(query));
      const range = await this.ranges.ofCompany(query);
      const answer = await read(range);
      await this.views.note(...lookedAt(range, answer));
      return answer;
    });
  }
}

/** The employee who was named, and all whose own records are listed; sums of the company are nobody's. */
function lookedAt({ employeeId }: ReadRange, { items }: { items: readonly object[] }): string[] {
  return [...(employeeId === null ? [] : [employeeId]), ...items.flatMap((item) => ('employeeId' in item && typeof item.employeeId === 'string' ? [item.employeeId] : []))];
}
