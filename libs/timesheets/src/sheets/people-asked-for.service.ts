import { Injectable } from '@nestjs/common';
import { MembersService, RecordViews, Teams } from '#tenancy';
import type { Line } from './timesheets.repository.js';

/** Whom a timesheet of the company is asked for of, and who is told of it. Inside the tenant transaction of the sheet. */
@Injectable()
export class PeopleAskedFor {
  constructor(
    private readonly members: MembersService,
    private readonly teams: Teams,
    private readonly views: RecordViews,
  ) {}

  /** Throws NOT_FOUND for an employee or a team of nobody or of another company. */
  async mustBeKnown({ employeeId, team }: { employeeId?: string; team?: string }): Promise<void> {
    if (employeeId !== undefined) await this.members.byId(employeeId);
    if (team !== undefined) await this.teams.require(team);
  }

  /** Who was named, and whoever is alone on the sheet, learns that somebody looked. */
  async tell({ employeeId }: { employeeId?: string }, lines: readonly Line[]): Promise<void> {
    const [first, second] = lines;
    await this.views.note(...(employeeId === undefined ? [] : [employeeId]), ...(first && !second ? [first.employee.id] : []));
  }
}
