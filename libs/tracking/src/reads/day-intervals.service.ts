import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { RecordViews } from '#tenancy';
import { DayIntervalsRepository } from './day-intervals.repository.js';
import { type DayIntervalsResponse, type DayQuery, type EmployeeDayQuery, INTERVALS_MAX } from './dto/intervals.dto.js';
import type { Period } from './periods.repository.js';
import { ownEmployeeId, ReadRanges } from './read-ranges.service.js';

/** Applications and websites of one employee on one day, for the day on one line. */
@Injectable()
export class DayIntervals {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReadRanges,
    private readonly intervals: DayIntervalsRepository,
    private readonly views: RecordViews,
  ) {}

  /** The employee is told of the look. Throws NOT_FOUND for a stranger. */
  ofEmployee({ employeeId, date }: EmployeeDayQuery): Promise<DayIntervalsResponse> {
    return this.transaction.run(async () => {
      const day = await this.ranges.ofCompany({ employeeId, from: date, to: date });
      const answer = await this.read(employeeId, day);
      await this.views.note(employeeId);
      return answer;
    });
  }

  own({ date }: DayQuery): Promise<DayIntervalsResponse> {
    return this.transaction.run(async () => this.read(ownEmployeeId(), await this.ranges.own({ from: date, to: date })));
  }

  /** One more than is shown is read, to know whether there are more. */
  private async read(employeeId: string, day: Period): Promise<DayIntervalsResponse> {
    const applications = await this.intervals.applications(employeeId, day, INTERVALS_MAX + 1);
    const websites = await this.intervals.websites(employeeId, day, INTERVALS_MAX + 1);
    return {
      applications: applications.slice(0, INTERVALS_MAX),
      websites: websites.slice(0, INTERVALS_MAX),
      truncated: applications.length > INTERVALS_MAX || websites.length > INTERVALS_MAX,
    };
  }
}
