import { ApiProperty } from '@nestjs/swagger';

export class EmployeeErasureResponse {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' })
  requestedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null, description: 'null: not yet, it takes minutes' })
  doneAt: Date | null;
}
