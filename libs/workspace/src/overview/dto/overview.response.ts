import { ApiProperty } from '@nestjs/swagger';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const DAY = { format: 'date', example: '2026-11-02' } as const;

class Worked {
  @ApiProperty({ example: 14_520 }) activeSeconds: number;
  @ApiProperty({ example: 1_980 }) idleSeconds: number;
}

class PeriodFigures extends Worked {
  @ApiProperty({ ...DAY, description: 'In the company’s time zone' }) from: string;
  @ApiProperty(DAY) to: string;
  @ApiProperty({ type: Number, nullable: true, example: 88, description: 'Active of all time, 0 to 100; null where there is no time' }) activityPercent: number | null;
  @ApiProperty({ example: 12, description: 'Who have any time in it' }) people: number;
}

class OverviewDay extends Worked {
  @ApiProperty(DAY) day: string;
  @ApiProperty({ example: 12 }) people: number;
}

class OverviewTeam {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Design' }) name: string;
}

class OverviewPerson {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ type: OverviewTeam, nullable: true }) team: OverviewTeam | null;
  @ApiProperty({ type: Worked }) today: Worked;
  @ApiProperty({ type: Worked }) week: Worked;
}

class OverviewItem {
  @ApiProperty({ example: 'Visual Studio Code' }) name: string;
  @ApiProperty({ example: 3_600 }) todaySeconds: number;
  @ApiProperty({ example: 36_000 }) weekSeconds: number;
}

export class CompanyOverviewResponse {
  @ApiProperty({ example: 'Europe/Zurich' }) timezone: string;
  @ApiProperty({ type: PeriodFigures }) today: PeriodFigures;
  @ApiProperty({ type: PeriodFigures, description: 'From the first day of the company’s week to today' }) week: PeriodFigures;
  @ApiProperty({ type: [OverviewDay], description: 'From Monday to today, days without time too' }) days: OverviewDay[];
  @ApiProperty({ type: [OverviewPerson], description: 'Active admins and employees, and whoever has time this week; who has most of it first' }) people: OverviewPerson[];
  @ApiProperty({ type: [OverviewItem], description: 'The 8 longest of the week and of today' }) applications: OverviewItem[];
  @ApiProperty({ type: [OverviewItem], description: 'The 8 longest of the week and of today' }) websites: OverviewItem[];
}
