import { ApiProperty } from '@nestjs/swagger';
import { WORK_SESSION_STATUSES, type WorkSessionStatus } from '#contracts';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const INSTANT = { format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' } as const;
const CURSOR = { type: String, nullable: true, example: null, description: 'For the next page; null on the last' } as const;

export class SessionView {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) employeeId: string;
  @ApiProperty(ID) deviceId: string;
  @ApiProperty(INSTANT) startedAt: Date;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'Null while it is OPEN; the latest instant recorded where it has LAPSED' }) endedAt: Date | null;
  @ApiProperty({ enum: WORK_SESSION_STATUSES, example: 'CLOSED' }) status: WorkSessionStatus;
  @ApiProperty({ ...INSTANT, description: 'The latest instant recorded in it' }) lastActivityAt: Date;
}

export class ActivityMinuteView {
  @ApiProperty(INSTANT) minute: Date;
  @ApiProperty(ID) employeeId: string;
  @ApiProperty(ID) deviceId: string;
  @ApiProperty({ ...ID, nullable: true, type: String }) sessionId: string | null;
  @ApiProperty({ example: 48 }) activeSeconds: number;
  @ApiProperty({ example: 12 }) idleSeconds: number;
  @ApiProperty({ example: 130 }) keystrokes: number;
  @ApiProperty({ example: 9 }) clicks: number;
}

export class ScreenshotView {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) employeeId: string;
  @ApiProperty(ID) deviceId: string;
  @ApiProperty({ ...ID, nullable: true, type: String }) sessionId: string | null;
  @ApiProperty(INSTANT) capturedAt: Date;
  @ApiProperty({ example: 1920 }) width: number;
  @ApiProperty({ example: 1080 }) height: number;
  @ApiProperty({ example: 84_213 }) bytes: number;
  @ApiProperty({ example: 'image/webp' }) contentType: string;
}

export class DeviceView {
  @ApiProperty({ ...ID, description: 'Unique per employee' }) id: string;
  @ApiProperty(ID) employeeId: string;
  @ApiProperty({ example: 'Laptop' }) name: string;
  @ApiProperty({ example: 'windows' }) platform: string;
  @ApiProperty({ example: '1.4.0' }) appVersion: string;
  @ApiProperty(INSTANT) enrolledAt: Date;
  @ApiProperty(INSTANT) lastSeenAt: Date;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'When its token was revoked; null while it may record' }) revokedAt: Date | null;
}

export class ApplicationTotalView {
  @ApiProperty({ example: 'Visual Studio Code' }) app: string;
  @ApiProperty({ example: 5_432 }) seconds: number;
}

export class WebsiteTotalView {
  @ApiProperty({ example: 'example.com' }) domain: string;
  @ApiProperty({ example: 1_234 }) seconds: number;
}

export class SessionsResponse {
  @ApiProperty({ type: [SessionView], description: 'Latest first' }) items: SessionView[];
  @ApiProperty(CURSOR) nextCursor: string | null;
}

export class ActivityResponse {
  @ApiProperty({ type: [ActivityMinuteView], description: 'Latest first' }) items: ActivityMinuteView[];
  @ApiProperty(CURSOR) nextCursor: string | null;
}

export class ScreenshotsResponse {
  @ApiProperty({ type: [ScreenshotView], description: 'Latest first' }) items: ScreenshotView[];
  @ApiProperty(CURSOR) nextCursor: string | null;
}

export class DevicesResponse {
  @ApiProperty({ type: [DeviceView], description: 'The one seen last comes first: one that is seen between two pages moves to the front' }) items: DeviceView[];
  @ApiProperty(CURSOR) nextCursor: string | null;
}

export class ApplicationTotalsResponse {
  @ApiProperty({ type: [ApplicationTotalView], description: 'The longest first' }) items: ApplicationTotalView[];
}

export class WebsiteTotalsResponse {
  @ApiProperty({ type: [WebsiteTotalView], description: 'The longest first' }) items: WebsiteTotalView[];
}
