import { ApiProperty } from '@nestjs/swagger';
import { DATE_FORMATS, type DateFormat, FIRST_DAYS_OF_WEEK, type FirstDayOfWeek } from '#contracts';

export class PresentationResponse {
  @ApiProperty({ example: 'EUR', description: 'ISO 4217' })
  currency: string;

  @ApiProperty({ enum: DATE_FORMATS, enumName: 'DateFormat', example: 'LOCALE', description: 'LOCALE: as the reader’s language writes dates' })
  dateFormat: DateFormat;

  @ApiProperty({ type: Number, enum: FIRST_DAYS_OF_WEEK, example: 1, description: '1 is Monday, 6 Saturday, 7 Sunday' })
  firstDayOfWeek: FirstDayOfWeek;

  @ApiProperty({ type: String, nullable: true, example: '#0b5cad', description: 'White text on it has a contrast of at least 4.5 : 1. Null: none chosen' })
  colour: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Changes with the logo, which `GET /api/me/logo` answers. Null: no logo' })
  logo: string | null;
}
