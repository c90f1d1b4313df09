import { Injectable } from '@nestjs/common';
import { lateAfter, type LatenessRule } from '../domain/lateness.js';
import { type ActiveSum, addActive, addActiveSum } from '../domain/usage-packs.js';
import { AttendanceRepository } from '../sums/attendance.repository.js';
import type { ReportRange } from '../sums/report-range.js';
import { UsagePacksRepository } from '../sums/usage-packs.repository.js';

export interface EmployeeSum {
  readonly employeeId: string;
  readonly name: string;
  readonly sum: ActiveSum;
}

/** Beginnings, ends and lateness of a period by employee. Inside the tenant transaction of the report. */
@Injectable()
export class AttendanceSums {
  constructor(
    private readonly attendance: AttendanceRepository,
    private readonly packs: UsagePacksRepository,
  ) {}

  /** By name. Of one person from the person's own days; of more people from packs, as far as days are packed. */
  async byName(range: ReportRange, rule: LatenessRule | null): Promise<EmployeeSum[]> {
    const { packs, left } = range.employeeId === null ? await this.packs.active(range) : { packs: [], left: [range] };
    const members = range.teamId === null || packs.length === 0 ? null : await this.packs.members([range.teamId]);
    const sums = new Map<string, ActiveSum>();
    for (const pack of packs) addActive(pack, (id) => members?.has(id) ?? true, (day) => lateAfter(rule, day), sums);
    for (const { employeeId, ...sum } of await this.attendance.sums(range, left, rule)) addActiveSum(sums, employeeId, sum);
    const names = await this.attendance.names([...sums.keys()]);
    return names.flatMap(({ employeeId, name }) => {
      const sum = sums.get(employeeId);
      return sum ? [{ employeeId, name, sum }] : [];
    });
  }
}
