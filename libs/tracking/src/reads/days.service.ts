import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { RecordViews } from '#tenancy';
import type { DayResponse } from './dto/day.dto.js';
import { type DayQuery, type EmployeeDayQuery, INTERVALS_MAX } from './dto/intervals.dto.js';
import { activityView, sessionView } from './listed-views.js';
import { page } from './page.js';
import { type ListRange, type ReadRange, ReadRanges } from './read-ranges.service.js';
import { RecordsRepository } from './records.repository.js';
import { screenshotView } from './screenshot-view.js';

/** One employee's day as a page shows it, at once: list by list, most of the time would go into being let in anew. */
@Injectable()
export class Days {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReadRanges,
    private readonly records: RecordsRepository,
    private readonly views: RecordViews,
  ) {}

  /** The employee is told of the look. Throws NOT_FOUND for a stranger. */
  ofEmployee({ employeeId, date }: EmployeeDayQuery): Promise<DayResponse> {
    return this.transaction.run(async () => {
      const answer = await this.read(await this.ranges.ofCompany({ employeeId, from: date, to: date }));
      await this.views.note(employeeId);
      return answer;
    });
  }

  own({ date }: DayQuery): Promise<DayResponse> {
    return this.transaction.run(async () => this.read(await this.ranges.own({ from: date, to: date })));
  }

  private async read(day: ReadRange): Promise<DayResponse> {
    const list: ListRange = { ...day, after: null, limit: INTERVALS_MAX };
    const sessions = page(await this.records.sessions(list), INTERVALS_MAX, sessionView);
    const activity = page(await this.records.activity(list), INTERVALS_MAX, activityView);
    const screenshots = page(await this.records.screenshots(list), INTERVALS_MAX, screenshotView);
    return {
      sessions: sessions.items,
      activity: activity.items,
      screenshots: screenshots.items,
      applications: await this.records.applicationTotals(day),
      websites: await this.records.websiteTotals(day),
      truncated: [sessions, activity, screenshots].some(({ nextCursor }) => nextCursor !== null),
    };
  }
}
