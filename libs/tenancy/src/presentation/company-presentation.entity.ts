import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateFormat, FirstDayOfWeek } from '#contracts';

/** How a company's workspace looks and writes. A company without a row has what the columns have by default. */
@Entity('company_presentation')
export class CompanyPresentation {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @Column('char', { length: 3 })
  currency: string;

  @Column('text', { name: 'date_format' })
  dateFormat: DateFormat;

  @Column('smallint', { name: 'first_day_of_week' })
  firstDayOfWeek: FirstDayOfWeek;

  @Column('text', { nullable: true })
  colour: string | null;

  /** Read by itself: it is not needed where the rest is. */
  @Column('bytea', { nullable: true, select: false })
  logo: Buffer | null;

  @Column('text', { name: 'logo_type', nullable: true })
  logoType: string | null;

  @Column('text', { name: 'logo_tag', nullable: true })
  logoTag: string | null;
}
