import { ApiProperty } from '@nestjs/swagger';

/** Extended by what has `items`. */
export class PagedResponse {
  @ApiProperty({ type: 'integer', example: 128, description: 'Of all pages' })
  total: number;

  @ApiProperty({ type: 'integer', example: 1 })
  page: number;

  @ApiProperty({ type: 'integer', example: 50 })
  pageSize: number;
}
