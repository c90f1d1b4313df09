import { ApiProperty } from '@nestjs/swagger';
import { AnyUuid, CalendarDate } from '../../fields.js';

/** More of one kind than anybody's day has; a tracker that sends every second would. */
export const INTERVALS_MAX = 5_000;

export class DayQuery {
  @ApiProperty({ format: 'date', example: '2026-11-02', description: 'A day in the company’s time zone' })
  @CalendarDate()
  date: string;
}

export class EmployeeDayQuery extends DayQuery {
  @ApiProperty({ format: 'uuid', description: 'Whose day' })
  @AnyUuid()
  employeeId: string;
}

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const INSTANT = { format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' } as const;
const TITLE = { type: String, nullable: true, example: 'main.ts', description: 'As it was stored; null where titles are not recorded' } as const;

export class ApplicationIntervalView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Visual Studio Code' }) app: string;
  @ApiProperty(TITLE) title: string | null;
  @ApiProperty(INSTANT) startedAt: Date;
  @ApiProperty({ example: 42 }) durationSeconds: number;
}

export class WebsiteIntervalView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'example.com' }) domain: string;
  @ApiProperty({ type: String, nullable: true, example: 'https://example.com/a', description: 'Null where only domains are recorded' }) url: string | null;
  @ApiProperty(TITLE) title: string | null;
  @ApiProperty(INSTANT) startedAt: Date;
  @ApiProperty({ example: 42 }) durationSeconds: number;
}

const STARTED = 'That started on the day, the oldest first; each counts wholly on it';

export class DayIntervalsResponse {
  @ApiProperty({ type: [ApplicationIntervalView], description: STARTED }) applications: ApplicationIntervalView[];
  @ApiProperty({ type: [WebsiteIntervalView], description: STARTED }) websites: WebsiteIntervalView[];
  @ApiProperty({ example: false, description: `The day has more than ${INTERVALS_MAX} of a kind, and the later ones are left out` }) truncated: boolean;
}
