import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  INVITATION_CHUNK_LINES,
  INVITATION_FILE_MAX_LINES,
  INVITATION_LINE_PROBLEMS,
  INVITATION_OUTCOMES,
  type InvitationLineProblem,
  type InvitationOutcome,
  ROLES,
  type Role,
} from '#contracts';
import { EmailAddress, LineOfText } from '#platform';

const LINE = { example: 2, description: 'Of the file, from 1' } as const;
const ENCODINGS = ['UTF-8', 'UTF-16', 'Windows-1252'] as const;
const SEPARATORS = [',', ';', '\t'] as const;

export class InvitationFileBody {
  @ApiProperty({ type: String, format: 'binary', description: 'CSV: columns name (or first name and last name), email, and where wanted role and team' })
  file: string;
}

export class InvitationPreviewLine {
  @ApiProperty(LINE) line: number;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ example: 'grace@acme.example' }) email: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'EMPLOYEE' }) role: Role;
  @ApiProperty({ type: String, nullable: true, example: 'Design' }) team: string | null;
  @ApiProperty({ enum: INVITATION_LINE_PROBLEMS, enumName: 'InvitationLineProblem', isArray: true, description: 'None: can be invited' }) problems: readonly InvitationLineProblem[];
}

export class InvitationPreviewResponse {
  @ApiProperty({ enum: ENCODINGS, example: 'UTF-8' }) encoding: (typeof ENCODINGS)[number];
  @ApiProperty({ enum: SEPARATORS, example: ',' }) separator: (typeof SEPARATORS)[number];
  @ApiProperty({ type: [InvitationPreviewLine] }) lines: readonly InvitationPreviewLine[];
  @ApiProperty({ type: [String], description: 'Teams that are not there yet; inviting makes them' }) newTeams: string[];
  @ApiProperty({ example: 38 }) seatsLeft: number;
  @ApiProperty({ example: 50 }) seatLimit: number;
}

export class InvitationImportLine {
  @ApiProperty(LINE)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  line: number;

  @ApiProperty({ example: 'Grace Hopper', maxLength: 120 })
  @LineOfText({ max: 120 })
  name: string;

  @ApiProperty({ example: 'grace@acme.example', format: 'email' })
  @EmailAddress()
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'EMPLOYEE' })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty({ required: false, type: String, nullable: true, example: 'Design', maxLength: 80 })
  @IsOptional()
  @LineOfText({ max: 80 })
  team?: string | null;
}

export class InvitationImportBody {
  @ApiProperty({ type: [InvitationImportLine], minItems: 1, maxItems: INVITATION_CHUNK_LINES, description: `Of a file of at most ${INVITATION_FILE_MAX_LINES} lines, so many at a time` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(INVITATION_CHUNK_LINES)
  @ValidateNested({ each: true })
  @Type(() => InvitationImportLine)
  lines: InvitationImportLine[];
}

export class InvitationImportResult {
  @ApiProperty(LINE) line: number;
  @ApiProperty({ enum: INVITATION_OUTCOMES, enumName: 'InvitationOutcome', example: 'INVITED' }) outcome: InvitationOutcome;
}

export class InvitationImportResponse {
  @ApiProperty({ type: [InvitationImportResult], description: 'One for each line, in their order' }) results: InvitationImportResult[];
  @ApiProperty({ example: 12 }) seatsLeft: number;
}
