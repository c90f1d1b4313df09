import { ApiProperty } from '@nestjs/swagger';
import { EXPORT_STATES, type ExportState } from '../data-export.entity.js';

const INSTANT = { type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' } as const;

export class ExportResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ enum: EXPORT_STATES, enumName: 'ExportState', example: 'READY' })
  state: ExportState;

  @ApiProperty(INSTANT)
  requestedAt: Date;

  @ApiProperty({ ...INSTANT, nullable: true })
  finishedAt: Date | null;

  @ApiProperty({ ...INSTANT, nullable: true, description: 'When the archive is deleted' })
  expiresAt: Date | null;

  @ApiProperty({ type: Number, nullable: true, example: 1_482_113 })
  bytes: number | null;
}

export class ExportsResponse {
  @ApiProperty({ type: [ExportResponse], description: 'Newest first' })
  items: ExportResponse[];
}
