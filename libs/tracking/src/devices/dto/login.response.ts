import { ApiProperty } from '@nestjs/swagger';
import { type RecordingSettings, ROLES, type Role, TITLE_POLICIES, type TitlePolicy, WEBSITE_POLICIES, type WebsitePolicy, type WorkingHours } from '#contracts';

class EmployeeView {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }) id: string;
  @ApiProperty({ example: 'Some Employee' }) name: string;
  @ApiProperty({ example: 'employee@example.test' }) email: string;
  @ApiProperty({ enum: ROLES, example: 'EMPLOYEE' }) role: Role;
}

class CompanyView {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }) id: string;
  @ApiProperty({ example: 'Some Company' }) name: string;
  @ApiProperty({ example: 'Europe/Berlin' }) timezone: string;
}

class ScreenshotPolicyView {
  @ApiProperty({ example: true }) enabled: boolean;
  @ApiProperty({ example: 600 }) intervalSeconds: number;
  @ApiProperty({ example: false }) blur: boolean;
}

class WorkingHoursView implements WorkingHours {
  @ApiProperty({ example: [1, 2, 3, 4, 5], type: [Number], description: '1 is Monday' }) days: number[];
  @ApiProperty({ example: '09:00' }) from: string;
  @ApiProperty({ example: '17:30' }) to: string;
}

class RecordingSettingsView implements RecordingSettings {
  @ApiProperty({ type: ScreenshotPolicyView }) screenshots: ScreenshotPolicyView;
  @ApiProperty({ enum: TITLE_POLICIES, example: 'FULL' }) titles: TitlePolicy;
  @ApiProperty({ enum: WEBSITE_POLICIES, example: 'DOMAIN' }) websites: WebsitePolicy;
  @ApiProperty({ example: 180 }) idleAfterSeconds: number;
  @ApiProperty({ example: 60 }) uploadEverySeconds: number;
  @ApiProperty({ type: WorkingHoursView, nullable: true, description: 'Null: recorded at any time' }) workingHours: WorkingHoursView | null;
}

/** Who is signed in on the device, where, and what the company has recorded. */
export class LoginCheckResponse {
  @ApiProperty({ enum: [true] }) status: true;
  @ApiProperty({ type: EmployeeView }) employee: EmployeeView;
  @ApiProperty({ type: CompanyView }) company: CompanyView;
  @ApiProperty({ type: RecordingSettingsView }) settings: RecordingSettingsView;
  @ApiProperty({ format: 'date-time', example: '2026-11-02T09:05:02.113Z' }) serverTime: string;
}

export class LoginResponse extends LoginCheckResponse {
  @ApiProperty({ example: 'q0Jk6mT2…', description: 'Opaque; the device’s earlier token no longer counts' }) token: string;
}

export class LogoutResponse {
  @ApiProperty({ enum: [true] }) status: true;
}
