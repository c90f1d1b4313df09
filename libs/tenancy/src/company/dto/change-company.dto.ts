import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateIf } from 'class-validator';
import { EmailAddress, LineOfText } from '#platform';

const isSent = (_body: object, value: unknown): boolean => value !== undefined;

/** What is absent stays as it is; null clears what may be empty. */
export class ChangeCompanyDto {
  @ApiProperty({ required: false, example: 'office@acme.example', format: 'email' })
  @ValidateIf(isSent)
  @EmailAddress()
  email?: string;

  @ApiProperty({ required: false, type: String, nullable: true, example: 'Ada Byron' })
  @IsOptional()
  @LineOfText({ max: 120 })
  contactPerson?: string | null;

  @ApiProperty({ required: false, type: String, nullable: true, example: '+41 44 000 00 00' })
  @IsOptional()
  @LineOfText({ max: 40 })
  contactPhone?: string | null;

  @ApiProperty({ required: false, example: 'Europe/Zurich', description: 'IANA time zone' })
  @ValidateIf(isSent)
  @LineOfText({ max: 64 })
  timezone?: string;
}
