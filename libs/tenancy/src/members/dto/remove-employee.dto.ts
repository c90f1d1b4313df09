import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

const RECORDED_CHOICES = ['KEEP', 'ERASE'] as const;
export type RecordedChoice = (typeof RECORDED_CHOICES)[number];

export class RemoveEmployeeDto {
  @ApiProperty({ required: false, enum: RECORDED_CHOICES, default: 'KEEP', description: 'What becomes of everything that was recorded. ERASE is for good, and done within minutes' })
  @IsIn(RECORDED_CHOICES)
  recorded: RecordedChoice = 'KEEP';
}
