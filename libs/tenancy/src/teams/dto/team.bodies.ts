import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateIf } from 'class-validator';
import { Id, LineOfText } from '#platform';

const MOST_PEOPLE = 200;

export class TeamBody {
  @ApiProperty({ example: 'Design', maxLength: 80, description: 'Unique in the company, whatever its case' })
  @LineOfText({ max: 80 })
  name: string;
}

export class AssignTeamBody {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: in no team' })
  @ValidateIf((_body: object, value: unknown) => value !== null)
  @Id()
  teamId: string | null;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_PEOPLE, description: 'Members or invited people' })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id)) : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @IsUUID('all', { each: true })
  employeeIds: string[];
}
