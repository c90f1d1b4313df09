import { ApiProperty } from '@nestjs/swagger';
import { Id } from '#platform';

export class SwitchCompanyDto {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  @Id()
  companyId: string;
}
