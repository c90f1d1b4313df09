import { ApiProperty } from '@nestjs/swagger';
import { LineOfText } from '#platform';

export class DeleteScreenshotBody {
  @ApiProperty({ example: 'Shows a private message', minLength: 1, maxLength: 500, description: 'Kept in the audit' })
  @LineOfText({ max: 500 })
  reason: string;
}
