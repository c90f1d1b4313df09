import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of a company's people. A person is in one at most. */
@Entity('team')
export class Team {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Unique in the company, whatever its case. */
  @Column('text')
  name: string;
}
