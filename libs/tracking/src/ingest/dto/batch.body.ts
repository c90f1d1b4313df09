import { ApiProperty, ApiPropertyOptional, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';

// Descriptions for the OpenAPI document. What is checked, and how, is in domain/check-*.ts.

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const INSTANT = { format: 'date-time', example: '2026-11-02T09:00:00.000Z' } as const;
const SESSION = { ...ID, nullable: true, description: 'A session that the server knows or that the same batch brings' } as const;
const TEXT = 'Cut after 1,024 characters; control characters are removed';

export class SessionItemBody {
  @ApiProperty(ID) id: string;
  @ApiProperty(INSTANT) startedAt: string;
  @ApiPropertyOptional({ ...INSTANT, type: String, nullable: true, description: 'Null while it runs' }) endedAt: string | null;
}

export class ActivityItemBody {
  @ApiProperty({ ...INSTANT, description: 'A whole minute' }) minute: string;
  @ApiPropertyOptional({ ...SESSION, type: String }) sessionId?: string;
  @ApiProperty({ example: 48, minimum: 0, maximum: 60 }) activeSeconds: number;
  @ApiProperty({ example: 12, minimum: 0, maximum: 60 }) idleSeconds: number;
  @ApiProperty({ example: 130, minimum: 0 }) keystrokes: number;
  @ApiProperty({ example: 9, minimum: 0 }) clicks: number;
}

export class ApplicationItemBody {
  @ApiProperty(ID) id: string;
  @ApiPropertyOptional({ ...SESSION, type: String }) sessionId?: string;
  @ApiProperty({ example: 'Visual Studio Code', description: TEXT }) app: string;
  @ApiPropertyOptional({ example: 'main.ts', nullable: true, type: String, description: TEXT }) title?: string;
  @ApiProperty(INSTANT) startedAt: string;
  @ApiProperty({ example: 42, minimum: 0, maximum: 86_400 }) durationSeconds: number;
}

export class WebsiteItemBody {
  @ApiProperty(ID) id: string;
  @ApiPropertyOptional({ ...SESSION, type: String }) sessionId?: string;
  @ApiProperty({ example: 'https://example.com/a', description: 'http or https' }) url: string;
  @ApiPropertyOptional({ example: 'A', nullable: true, type: String, description: TEXT }) title?: string;
  @ApiProperty(INSTANT) startedAt: string;
  @ApiProperty({ example: 30, minimum: 0, maximum: 86_400 }) durationSeconds: number;
}

export class BatchBody {
  @ApiProperty(INSTANT) clientSentAt: string;
  @ApiPropertyOptional({ type: [SessionItemBody] }) sessions?: SessionItemBody[];
  @ApiPropertyOptional({ type: [ActivityItemBody] }) activity?: ActivityItemBody[];
  @ApiPropertyOptional({ type: [ApplicationItemBody] }) applications?: ApplicationItemBody[];
  @ApiPropertyOptional({ type: [WebsiteItemBody] }) websites?: WebsiteItemBody[];
}

const ONE_KIND = [ActivityItemBody, ApplicationItemBody, WebsiteItemBody];

@ApiExtraModels(...ONE_KIND)
export class ItemsBody {
  @ApiProperty(INSTANT) clientSentAt: string;
  @ApiProperty({ type: 'array', description: 'Items of the kind that the address names', items: { oneOf: ONE_KIND.map((kind) => ({ $ref: getSchemaPath(kind) })) } })
  items: object[];
}
