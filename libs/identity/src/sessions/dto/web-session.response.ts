import { ApiProperty } from '@nestjs/swagger';

const INSTANT = { type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' } as const;

export class WebSessionResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  id: string;

  @ApiProperty({ example: true, description: 'Whether this very request belongs to it' })
  current: boolean;

  @ApiProperty({ type: String, nullable: true, example: '203.0.113.7' })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  userAgent: string | null;

  @ApiProperty(INSTANT)
  createdAt: Date;

  @ApiProperty(INSTANT)
  lastUsedAt: Date;

  @ApiProperty(INSTANT)
  expiresAt: Date;
}

export class WebSessionsResponse {
  @ApiProperty({ type: [WebSessionResponse], description: 'Used last first' })
  items: WebSessionResponse[];
}
