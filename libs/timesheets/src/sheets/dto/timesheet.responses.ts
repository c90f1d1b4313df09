import { ApiProperty } from '@nestjs/swagger';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '#contracts';
import { COST, CostsResponse } from '../../costs/costs.response.js';
import type { Cost } from '../../domain/cost-sums.js';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const DAY = { type: String, format: 'date', example: '2026-11-02' } as const;

export class TimesheetTotals {
  @ApiProperty({ example: 21_600, description: 'Recorded, with somebody at keyboard or mouse' }) activeSeconds: number;
  @ApiProperty({ example: 3_600, description: 'Recorded, with nobody there' }) idleSeconds: number;
  @ApiProperty({ example: 25_200, description: 'What trackers recorded: active and idle' }) recordedSeconds: number;
  @ApiProperty({ example: 1_800, description: 'What approved corrections add; negative where they take off more than they add' }) manualSeconds: number;
  @ApiProperty({ example: 27_000, description: 'Recorded and manual together' }) workedSeconds: number;
}

export class TimesheetDay extends TimesheetTotals {
  @ApiProperty({ ...DAY, description: 'In the company’s time zone' }) day: string;
}

class TimesheetEmployee {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ example: 'grace@example.test' }) email: string;
  @ApiProperty({ enum: MEMBERSHIP_STATUSES, enumName: 'MembershipStatus', example: 'ACTIVE' }) status: MembershipStatus;
}

class TimesheetLine {
  @ApiProperty({ type: TimesheetEmployee }) employee: TimesheetEmployee;
  @ApiProperty({ type: [TimesheetDay], description: 'Only days with something, in order' }) days: TimesheetDay[];
  @ApiProperty({ type: TimesheetTotals }) totals: TimesheetTotals;
  @ApiProperty({ ...COST, required: false }) cost?: Cost;
}

class TimesheetPeriod {
  @ApiProperty({ ...DAY, example: '2026-11-01' }) from: string;
  @ApiProperty({ ...DAY, example: '2026-11-30' }) to: string;
  @ApiProperty({ example: 'Europe/Berlin', description: 'The company’s: it says when a day begins' }) timezone: string;
}

export class MyTimesheetResponse extends TimesheetPeriod {
  @ApiProperty({ type: [TimesheetDay], description: 'Only days with something, in order' }) days: TimesheetDay[];
  @ApiProperty({ type: TimesheetTotals }) totals: TimesheetTotals;
}

export class TimesheetResponse extends TimesheetPeriod {
  @ApiProperty({ type: [TimesheetLine], description: 'Everybody whose work is recorded, and whoever else has time in the period, by name' }) items: TimesheetLine[];
  @ApiProperty({ type: [TimesheetDay], description: 'The sums of all lines by day, not only of this page' }) days: TimesheetDay[];
  @ApiProperty({ type: TimesheetTotals, description: 'Of all lines' }) totals: TimesheetTotals;
  @ApiProperty({ type: CostsResponse, required: false, description: 'Of all lines. Absent, as on the lines, for who may not know rates, and where the company has none' }) costs?: CostsResponse;
  @ApiProperty({ example: 42, description: 'Lines of all pages' }) total: number;
  @ApiProperty({ example: 1 }) page: number;
  @ApiProperty({ example: 100 }) limit: number;
}
