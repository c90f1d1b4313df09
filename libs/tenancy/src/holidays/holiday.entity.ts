import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which a company does not work. */
@Entity('company_holiday')
export class Holiday {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  /** `YYYY-MM-DD`, in the company's time zone. */
  @PrimaryColumn('date')
  day: string;

  @Column('text')
  name: string;
}
