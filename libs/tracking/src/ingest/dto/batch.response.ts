import { ApiProperty } from '@nestjs/swagger';
import { BATCH_KINDS, type BatchKind, ITEM_CODES, type ItemCode } from '#contracts';

export class RejectedItemResponse {
  @ApiProperty({ enum: BATCH_KINDS, example: 'applications' })
  kind: BatchKind;

  @ApiProperty({ required: false, format: 'uuid', description: 'Absent for activity minutes, and where what was sent is no id' })
  id?: string;

  @ApiProperty({ example: 4, description: 'Its place in the array that it was sent in' })
  index: number;

  @ApiProperty({ enum: ITEM_CODES, example: 'IN_THE_FUTURE' })
  code: ItemCode;

  @ApiProperty({ example: 'Ends more than 5 minutes after the server’s time; it may be sent again later' })
  message: string;
}

export class BatchResponse {
  @ApiProperty({ enum: [true] })
  status: true;

  @ApiProperty({ format: 'date-time', example: '2026-11-02T09:05:02.113Z', description: 'Clients correct their clock by it' })
  serverTime: string;

  @ApiProperty({ example: 61 })
  accepted: number;

  @ApiProperty({ example: 3, description: 'Stored before, with the same content' })
  duplicates: number;

  @ApiProperty({ type: [RejectedItemResponse] })
  rejected: RejectedItemResponse[];
}
