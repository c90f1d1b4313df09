import { ApiProperty } from '@nestjs/swagger';
import { COST, type Cost, CostsResponse } from '#timesheets';
import { CATEGORIES, type Category } from '../../domain/categories.js';
import { RULE_KINDS, type RuleKind } from '../../domain/patterns.js';
import { ATTENDANCE_GROUPS, type AttendanceGroup, PRODUCTIVITY_GROUPS, type ProductivityGroup, USAGE_GROUPS, type UsageGroup } from './report.queries.js';

const SECONDS = { example: 27_720 } as const;
const PERCENT = { type: Number, nullable: true, example: 82.5, description: 'One decimal; null without any time' } as const;
const MINUTE = { example: '08:57', description: 'By the clock of the company’s zone; `24:00` is the end of the day' } as const;

/** Which days, both included, in which time zone. */
export class ReportPeriod {
  @ApiProperty({ example: '2026-11-02' }) from: string;
  @ApiProperty({ example: '2026-11-08' }) to: string;
  @ApiProperty({ example: 'Europe/Berlin' }) timezone: string;
}

class UsageTotalsView {
  @ApiProperty({ ...SECONDS, description: 'Active and idle' }) workedSeconds: number;
  @ApiProperty(SECONDS) activeSeconds: number;
  @ApiProperty(SECONDS) idleSeconds: number;
  @ApiProperty({ ...PERCENT, description: 'Active of worked time, in percent with one decimal; null without any' }) activityPercent: number | null;
  @ApiProperty({ example: 5, description: 'On how many days somebody was active, each person counted' }) days: number;
  @ApiProperty({ example: 11 }) sessions: number;
}

export class UsageRowView extends UsageTotalsView {
  @ApiProperty({ example: '2026-11-02', description: 'The first day of the day, week or month; or the employee’s id' }) key: string;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'The employee’s' }) name: string | null;
}

export class UsageReport extends ReportPeriod {
  @ApiProperty({ enum: USAGE_GROUPS }) groupBy: UsageGroup;
  @ApiProperty({ type: [UsageRowView], description: 'Periods in order; employees by active time. What is empty is left out' }) rows: UsageRowView[];
  @ApiProperty({ type: UsageTotalsView }) totals: UsageTotalsView;
}

export class HoursRowView extends UsageRowView {
  @ApiProperty({ ...COST, required: false }) cost?: Cost;
}

export class HoursReport extends UsageReport {
  @ApiProperty({ type: [HoursRowView], description: 'As of any usage; and with costs also what nothing was recorded of, but time entered by hand' }) declare rows: HoursRowView[];
  @ApiProperty({ type: CostsResponse, required: false, description: 'Of all lines. Absent, as on the lines, for who may not know rates, and where the company has none' }) costs?: CostsResponse;
}

class ItemRowView {
  @ApiProperty({ example: 'Visual Studio Code' }) name: string;
  @ApiProperty(SECONDS) seconds: number;
  @ApiProperty({ ...PERCENT, description: 'Of all that was used, in percent with one decimal' }) percent: number | null;
}

export class ItemReport extends ReportPeriod {
  @ApiProperty({ type: [ItemRowView], description: 'The longest used first' }) rows: ItemRowView[];
  @ApiProperty({ example: 42, description: 'All that were used, shown or not' }) count: number;
  @ApiProperty({ ...SECONDS, description: 'Of all that were used, shown or not' }) totalSeconds: number;
}

export class AttendanceDayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ example: '2026-11-02' }) day: string;
  @ApiProperty(MINUTE) first: string;
  @ApiProperty(MINUTE) last: string;
  @ApiProperty(SECONDS) activeSeconds: number;
  @ApiProperty({ type: Number, nullable: true, example: 0, description: 'After the beginning of the working hours; null where there are none on the day, it is a holiday, or they go over midnight' }) lateMinutes: number | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'What the company calls the day, where it is a holiday' }) holiday: string | null;
}

export class AttendanceEmployeeView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ example: 5, description: 'With activity' }) days: number;
  @ApiProperty({ ...MINUTE, description: 'The mean of the first activity' }) first: string;
  @ApiProperty({ ...MINUTE, description: 'The mean of the last activity' }) last: string;
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'Null where nobody can be late' }) lateDays: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 12, description: 'Of all late days together' }) lateMinutes: number | null;
}

export class AttendanceReport extends ReportPeriod {
  @ApiProperty({ enum: ATTENDANCE_GROUPS }) groupBy: AttendanceGroup;
  @ApiProperty({ type: String, nullable: true, example: '09:00', description: 'Since when one is late, by the working hours of the policy as they are now; null where they say nothing' }) lateAfter: string | null;
  @ApiProperty({ type: [AttendanceEmployeeView], description: 'By name; empty where days are asked for' }) employees: AttendanceEmployeeView[];
  @ApiProperty({ type: [AttendanceDayView], description: 'The latest first; empty where employees are asked for' }) days: AttendanceDayView[];
  @ApiProperty({ example: 250, description: 'Days of employees, on all pages; of employees where they are asked for' }) total: number;
  @ApiProperty({ example: 1 }) page: number;
  @ApiProperty({ example: 100 }) limit: number;
}

export class ProductivityTotalsView {
  @ApiProperty(SECONDS) productiveSeconds: number;
  @ApiProperty(SECONDS) neutralSeconds: number;
  @ApiProperty(SECONDS) unproductiveSeconds: number;
  @ApiProperty({ ...PERCENT, description: 'Productive of all, in percent with one decimal; null without any' }) productivePercent: number | null;
}

export class ProductivityRowView extends ProductivityTotalsView {
  @ApiProperty({ example: '2026-11-02', description: 'The employee’s id, the day, or what the item is called' }) key: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ enum: RULE_KINDS, nullable: true, description: 'Of an item' }) kind: RuleKind | null;
  @ApiProperty({ enum: CATEGORIES, enumName: 'Category', nullable: true, description: 'Of an item' }) category: Category | null;
}

export class ProductivityReport extends ReportPeriod {
  @ApiProperty({ enum: PRODUCTIVITY_GROUPS }) groupBy: ProductivityGroup;
  @ApiProperty({ type: [ProductivityRowView] }) rows: ProductivityRowView[];
  @ApiProperty({
    type: ProductivityTotalsView,
    description: 'A browser’s time counts once: by its websites, and what is left as the browser itself. So the time of items may come to more',
  })
  totals: ProductivityTotalsView;
}
