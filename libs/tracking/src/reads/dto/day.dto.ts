import { ApiProperty } from '@nestjs/swagger';
import { INTERVALS_MAX } from './intervals.dto.js';
import { ActivityMinuteView, ApplicationTotalView, ScreenshotView, SessionView, WebsiteTotalView } from './reads.responses.js';

export class DayResponse {
  @ApiProperty({ type: [SessionView], description: 'That started on the day, latest first' }) sessions: SessionView[];
  @ApiProperty({ type: [ActivityMinuteView], description: 'Latest first' }) activity: ActivityMinuteView[];
  @ApiProperty({ type: [ScreenshotView], description: 'Latest first, without the pictures' }) screenshots: ScreenshotView[];
  @ApiProperty({ type: [ApplicationTotalView], description: 'The longest first' }) applications: ApplicationTotalView[];
  @ApiProperty({ type: [WebsiteTotalView], description: 'The longest first' }) websites: WebsiteTotalView[];
  @ApiProperty({ example: false, description: `The day has more than ${INTERVALS_MAX} sessions, minutes or screenshots, and the earliest are left out` }) truncated: boolean;
}
