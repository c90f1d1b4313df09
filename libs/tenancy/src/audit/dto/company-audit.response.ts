import { ApiProperty } from '@nestjs/swagger';

export class CompanyAuditEntryResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' })
  at: Date;

  @ApiProperty({ example: 'ada@acme.example', description: 'Who did it' })
  actor: string;

  @ApiProperty({ example: 'employee.changed' })
  action: string;

  @ApiProperty({ type: String, nullable: true, example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12', description: 'The id of what it was done to' })
  target: string | null;

  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, example: { role: { from: 'EMPLOYEE', to: 'VIEWER' } }, description: 'A change is `{from, to}`' })
  details: object | null;

  @ApiProperty({ type: String, nullable: true, example: '203.0.113.7', description: 'Where the request came from' })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  requestId: string | null;
}

export class CompanyAuditResponse {
  @ApiProperty({ type: [CompanyAuditEntryResponse], description: 'Newest first' })
  items: CompanyAuditEntryResponse[];

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Null on the last page' })
  nextCursor: string | null;
}
