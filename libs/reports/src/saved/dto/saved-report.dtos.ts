import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, ValidateBy, ValidateIf } from 'class-validator';
import { LineOfText } from '#platform';

const NAME = { example: 'Sales, last month', maxLength: 100 } as const;
const SHARED = { example: true, description: 'Whether everybody who reads reports sees it' } as const;
const PARAMETERS = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: 200 },
  example: { report: 'hours', period: 'last-month', team: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' },
  description: 'What the page’s address says: 20 parameters at most',
} as const;

const MOST_PARAMETERS = 20;
const MOST_CHARACTERS = 200;
const NAME_OF_PARAMETER = /^[a-zA-Z]{1,40}$/;

const isSent = (_body: object, value: unknown): boolean => value !== undefined;

const AddressParameters = (): PropertyDecorator =>
  ValidateBy({ name: 'addressParameters', validator: { validate: areParameters, defaultMessage: () => `$property must be at most ${MOST_PARAMETERS} texts of at most ${MOST_CHARACTERS} characters` } });

function areParameters(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_PARAMETERS &&
    entries.every(([name, text]) => NAME_OF_PARAMETER.test(name) && typeof text === 'string' && text.length <= MOST_CHARACTERS && !/[\p{Cc}\p{Cs}]/u.test(text))
  );
}

/** The parameters as they came: nothing is made of their names. */
const asSent = Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);

export class SaveReportBody {
  @ApiProperty(NAME)
  @LineOfText({ max: 100 })
  name: string;

  @ApiProperty(PARAMETERS)
  @asSent
  @AddressParameters()
  parameters: Record<string, string>;

  @ApiProperty({ ...SHARED, required: false, default: false })
  @IsBoolean()
  shared: boolean = false;
}

/** What is absent stays as it is. */
export class ChangeSavedReportBody {
  @ApiProperty({ ...NAME, required: false })
  @ValidateIf(isSent)
  @LineOfText({ max: 100 })
  name?: string;

  @ApiPropertyOptional(PARAMETERS)
  @ValidateIf(isSent)
  @asSent
  @AddressParameters()
  parameters?: Record<string, string>;

  @ApiProperty({ ...SHARED, required: false })
  @ValidateIf(isSent)
  @IsBoolean()
  shared?: boolean;
}

export class SavedReportView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(NAME) name: string;
  @ApiProperty(PARAMETERS) parameters: Record<string, string>;
  @ApiProperty(SHARED) shared: boolean;
  @ApiProperty({ description: 'Whether it is the caller’s, who alone may change it' }) own: boolean;
  @ApiProperty({ example: 'Grace Hopper', description: 'Whose it is' }) owner: string;
}

export class SavedReportsResponse {
  @ApiProperty({ type: [SavedReportView], description: 'The caller’s and those that others share, by name' }) items: SavedReportView[];
}
