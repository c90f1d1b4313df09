import { ApiProperty } from '@nestjs/swagger';

export class RotatedKeyResponse {
  @ApiProperty({ type: String, nullable: true, example: 'eptk_q9bT…', description: 'Null where it was sealed under another APP_SECRET: it still works until its end' })
  oldKey: string | null;

  @ApiProperty({ example: 'eptk_Vm2x…' })
  newKey: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-03T09:00:00.000Z', description: 'When the old key ends; now where there is no grace' })
  oldKeyExpiresAt: Date;
}

export class CompanyKeyResponse {
  @ApiProperty({ example: 'eptk_Vm2x…' })
  key: string;

  @ApiProperty({ example: 'x7Qf' })
  hint: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:00:00.000Z' })
  createdAt: Date;
}
