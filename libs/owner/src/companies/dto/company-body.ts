import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { EmailAddress, LineOfText } from '#platform';
import { IfGiven } from '../../validation/if-given.js';

const NAME = { description: 'Unique among all companies, whatever its case', minLength: 2, maxLength: 120, example: 'Acme Ltd' };
const EMAIL = { format: 'email', example: 'office@acme.example' };
const PERSON = { type: String, nullable: true, maxLength: 120, example: 'Ada Lovelace' };
const PHONE = { type: String, nullable: true, maxLength: 40, example: '+44 20 7946 0000' };
const TIMEZONE = { description: 'IANA name; its days are the days of the usage', example: 'Europe/London' };

export class FirstAdminBody {
  @ApiProperty({ maxLength: 120, example: 'Grace Hopper' })
  @LineOfText({ max: 120 })
  name: string;

  @ApiProperty({ format: 'email', example: 'grace@acme.example' })
  @EmailAddress()
  email: string;
}

export class CreateCompanyBody {
  @ApiProperty(NAME)
  @LineOfText({ min: 2, max: 120 })
  name: string;

  @ApiProperty(EMAIL)
  @EmailAddress()
  email: string;

  @ApiPropertyOptional(PERSON)
  @IsOptional()
  @LineOfText({ max: 120 })
  contactPerson?: string | null;

  @ApiPropertyOptional(PHONE)
  @IsOptional()
  @LineOfText({ max: 40 })
  contactPhone?: string | null;

  @ApiPropertyOptional({ description: "A plan's code", default: 'FREE', example: 'PRO' })
  @IfGiven()
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  plan?: string;

  @ApiPropertyOptional({ ...TIMEZONE, default: 'UTC' })
  @IfGiven()
  @IsString()
  @MaxLength(64)
  timezone?: string;

  @ApiPropertyOptional({ type: FirstAdminBody, description: 'Who is invited to run the company; the contact person at the e-mail of the company where absent' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => FirstAdminBody)
  admin?: FirstAdminBody;
}

/** What is absent stays as it is; null clears where it is allowed. */
export class UpdateCompanyBody {
  @ApiPropertyOptional(NAME)
  @IfGiven()
  @LineOfText({ min: 2, max: 120 })
  name?: string;

  @ApiPropertyOptional(EMAIL)
  @IfGiven()
  @EmailAddress()
  email?: string;

  @ApiPropertyOptional(PERSON)
  @IsOptional()
  @LineOfText({ max: 120 })
  contactPerson?: string | null;

  @ApiPropertyOptional(PHONE)
  @IsOptional()
  @LineOfText({ max: 40 })
  contactPhone?: string | null;

  @ApiPropertyOptional(TIMEZONE)
  @IfGiven()
  @IsString()
  @MaxLength(64)
  timezone?: string;
}
