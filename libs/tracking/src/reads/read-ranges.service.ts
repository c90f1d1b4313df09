import { Injectable } from '@nestjs/common';
import { currentRequest, forbidden, invalid } from '#platform';
import { MembersService } from '#tenancy';
import { periodProblem } from '../domain/calendar-date.js';
import { decodeCursor, type ListKey } from '../domain/cursor.js';
import type { CompanyPeriodQuery, PageQuery, PeriodQuery } from './dto/reads.queries.js';
import { type Period, PeriodsRepository } from './periods.repository.js';

/** Whose records and of which days. `employeeId` null is everybody of the company. */
export interface ReadRange extends Period {
  readonly employeeId: string | null;
}

/** Where a page of a list begins and how long it is. */
export interface PageRange {
  readonly after: ListKey | null;
  readonly limit: number;
}

export type ListRange = ReadRange & PageRange;

/** What a query asks for, as instants and ids. Inside a tenant transaction. */
@Injectable()
export class ReadRanges {
  constructor(
    private readonly members: MembersService,
    private readonly periods: PeriodsRepository,
  ) {}

  /** The whole company or one employee of it. Throws NOT_FOUND for a stranger. */
  async ofCompany({ employeeId, ...query }: CompanyPeriodQuery): Promise<ReadRange> {
    if (employeeId !== undefined) await this.members.byId(employeeId);
    return { employeeId: employeeId ?? null, ...(await this.period(query)) };
  }

  async own(query: PeriodQuery): Promise<ReadRange> {
    return { employeeId: ownEmployeeId(), ...(await this.period(query)) };
  }

  /** Throws VALIDATION_FAILED for a period that ends before it starts or is too long. */
  private async period({ from, to }: PeriodQuery): Promise<Period> {
    const period = await this.periods.resolve(from ?? null, to ?? null);
    const problem = periodProblem(period.days);
    if (problem) throw invalid([{ path: 'from', message: problem }]);
    return period;
  }
}

/** The membership by which the caller is signed in. */
export function ownEmployeeId(): string {
  const id = currentRequest().tenant?.membershipId;
  if (!id) throw forbidden();
  return id;
}

/** Throws VALIDATION_FAILED for a cursor that was not one of ours. */
export function pageRange({ limit, cursor }: PageQuery): PageRange {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  if (cursor !== undefined && !after) throw invalid([{ path: 'cursor', message: 'cursor must be the nextCursor of an earlier page' }]);
  return { limit, after };
}
