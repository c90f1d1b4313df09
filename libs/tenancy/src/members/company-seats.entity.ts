import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many of the plan's seats are taken. */
@Entity('company_seats')
export class CompanySeats {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @Column('integer')
  used: number;
}
