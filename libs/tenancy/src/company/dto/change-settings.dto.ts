import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import {
  IDLE_AFTER_SECONDS,
  type RecordingSettings,
  SCREENSHOT_INTERVAL_SECONDS,
  TITLE_POLICIES,
  type TitlePolicy,
  UPLOAD_EVERY_SECONDS,
  WEBSITE_POLICIES,
  type WebsitePolicy,
} from '#contracts';
import { DiffersFrom, Within } from './settings.fields.js';

const DAYS_OF_A_WEEK = 7;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const END_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const HH_MM = { message: '$property must be a time of day as HH:MM' };
const MIDNIGHT = { beginning: '00:00', end: '24:00' };

export class ChangeScreenshotSettingsDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  enabled: boolean;

  @ApiProperty({ example: 600, minimum: SCREENSHOT_INTERVAL_SECONDS.min, maximum: SCREENSHOT_INTERVAL_SECONDS.max })
  @Within(SCREENSHOT_INTERVAL_SECONDS)
  intervalSeconds: number;

  @ApiProperty({ example: false })
  @IsBoolean()
  blur: boolean;
}

export class ChangeWorkingHoursDto {
  @ApiProperty({ type: [Number], example: [1, 2, 3, 4, 5], description: '1 is Monday, 7 Sunday; each at most once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DAYS_OF_A_WEEK)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(DAYS_OF_A_WEEK, { each: true })
  days: number[];

  @ApiProperty({ example: '08:00', description: 'In the company’s time zone' })
  @Matches(TIME, HH_MM)
  from: string;

  @ApiProperty({ example: '18:00', description: 'Before `from`: over midnight, the hours belong to the day on which they begin. 00:00 is kept as 24:00' })
  @Transform(({ value }: { value: unknown }) => (value === MIDNIGHT.beginning ? MIDNIGHT.end : value))
  @Matches(END_TIME, HH_MM)
  @DiffersFrom('from', 'to must not be the same as from; a whole day is 00:00 to 24:00')
  to: string;
}

/** The whole policy: nothing of what is recorded is optional, so that nothing is left as it was by accident. */
export class ChangeSettingsDto implements RecordingSettings {
  @ApiProperty({ type: ChangeScreenshotSettingsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ChangeScreenshotSettingsDto)
  screenshots: ChangeScreenshotSettingsDto;

  @ApiProperty({ enum: TITLE_POLICIES, enumName: 'TitlePolicy', example: 'FULL' })
  @IsIn(TITLE_POLICIES)
  titles: TitlePolicy;

  @ApiProperty({ enum: WEBSITE_POLICIES, enumName: 'WebsitePolicy', example: 'DOMAIN' })
  @IsIn(WEBSITE_POLICIES)
  websites: WebsitePolicy;

  @ApiProperty({ example: 180, minimum: IDLE_AFTER_SECONDS.min, maximum: IDLE_AFTER_SECONDS.max })
  @Within(IDLE_AFTER_SECONDS)
  idleAfterSeconds: number;

  @ApiProperty({ example: 60, minimum: UPLOAD_EVERY_SECONDS.min, maximum: UPLOAD_EVERY_SECONDS.max })
  @Within(UPLOAD_EVERY_SECONDS)
  uploadEverySeconds: number;

  @ApiProperty({ type: ChangeWorkingHoursDto, nullable: true, description: 'Null: at any hour' })
  @ValidateIf((_body: object, value: unknown) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => ChangeWorkingHoursDto)
  workingHours: ChangeWorkingHoursDto | null;

  @ApiPropertyOptional({ example: false, description: 'Whether employees may delete screenshots of their own. Absent: as it was' })
  @ValidateIf((_body: object, value: unknown) => value !== undefined)
  @IsBoolean()
  employeesMayDeleteScreenshots?: boolean;
}
