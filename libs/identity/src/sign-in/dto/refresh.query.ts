import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class RefreshQuery {
  @ApiPropertyOptional({ enum: ['true'], description: 'For a page that asks whether somebody is signed in at all: without a refresh cookie the answer is 204 and not 401' })
  @IsOptional()
  @IsIn(['true'])
  quiet?: 'true';
}
