import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Describes the form for the OpenAPI document; `screenshot-form.ts` reads and checks it. */
export class ScreenshotUploadBody {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', description: 'Made by the client' }) id: string;
  @ApiProperty({ format: 'date-time', example: '2026-11-02T09:00:00.000Z' }) capturedAt: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'A session that the server knows' }) sessionId?: string;
  @ApiProperty({ type: 'string', format: 'binary', description: 'PNG, JPEG or WebP; at most 10 MB and 50 megapixels' }) image: unknown;
}

class UploadedScreenshotView {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }) id: string;
  @ApiProperty({ format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' }) capturedAt: Date;
  @ApiProperty({ example: 1920 }) width: number;
  @ApiProperty({ example: 1080 }) height: number;
  @ApiProperty({ example: 84_213, description: 'Of the re-encoded file: what counts against the plan' }) bytes: number;
}

export class ScreenshotUploadResponse {
  @ApiProperty({ enum: [true] }) status: true;
  @ApiProperty({ type: UploadedScreenshotView }) screenshot: UploadedScreenshotView;
}
