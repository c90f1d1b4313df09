import { ApiProperty } from '@nestjs/swagger';

export const RECORD_VIEW_KINDS = ['screenshot.viewed', 'screenshot.thumbnails-viewed', 'records.viewed', 'records.exported'] as const;
export type RecordViewKind = (typeof RECORD_VIEW_KINDS)[number];

export class ViewResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z', description: 'Of what is told once a day, the first time' })
  at: Date;

  @ApiProperty({ enum: RECORD_VIEW_KINDS, enumName: 'RecordViewKind', example: 'screenshot.viewed' })
  kind: RecordViewKind;

  @ApiProperty({ example: 'Ada Byron', description: 'Who looked' })
  viewer: string;

  @ApiProperty({ type: String, nullable: true, example: 'ADMIN', description: 'Their role now; null for one who is no member any more' })
  viewerRole: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-11-02T08:15:00.000Z', description: 'When the picture was taken, or the day of the pictures; else null' })
  about: string | null;
}

export class ViewsResponse {
  @ApiProperty({ type: [ViewResponse], description: 'Newest first' })
  items: ViewResponse[];

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Null on the last page' })
  nextCursor: string | null;
}
