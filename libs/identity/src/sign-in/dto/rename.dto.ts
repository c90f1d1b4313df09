import { ApiProperty } from '@nestjs/swagger';
import { LineOfText } from '#platform';

export class RenameDto {
  @ApiProperty({ example: 'Ada Byron', maxLength: 120 })
  @LineOfText({ max: 120 })
  name: string;
}
