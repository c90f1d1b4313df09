import { ApiProperty } from '@nestjs/swagger';
import { type CompanyPolicy, TITLE_POLICIES, type TitlePolicy, WEBSITE_POLICIES, type WebsitePolicy } from '#contracts';

export class ScreenshotSettingsResponse {
  @ApiProperty({ example: true })
  enabled: boolean;

  @ApiProperty({ example: 600 })
  intervalSeconds: number;

  @ApiProperty({ example: false })
  blur: boolean;
}

export class WorkingHoursResponse {
  @ApiProperty({ type: [Number], example: [1, 2, 3, 4, 5], description: '1 is Monday, 7 Sunday' })
  days: number[];

  @ApiProperty({ example: '08:00', description: 'In the company’s time zone' })
  from: string;

  @ApiProperty({ example: '18:00' })
  to: string;
}

export class SettingsResponse implements CompanyPolicy {
  @ApiProperty({ type: ScreenshotSettingsResponse })
  screenshots: ScreenshotSettingsResponse;

  @ApiProperty({ enum: TITLE_POLICIES, enumName: 'TitlePolicy', example: 'FULL' })
  titles: TitlePolicy;

  @ApiProperty({ enum: WEBSITE_POLICIES, enumName: 'WebsitePolicy', example: 'DOMAIN' })
  websites: WebsitePolicy;

  @ApiProperty({ example: 180 })
  idleAfterSeconds: number;

  @ApiProperty({ example: 60 })
  uploadEverySeconds: number;

  @ApiProperty({ type: WorkingHoursResponse, nullable: true, description: 'Null: at any hour' })
  workingHours: WorkingHoursResponse | null;

  @ApiProperty({ example: false, description: 'Whether employees may delete screenshots of their own; the recorded time stays' })
  employeesMayDeleteScreenshots: boolean;
}
