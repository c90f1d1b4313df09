import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A report as somebody likes to see it, under a name. */
@Entity('saved_report')
export class SavedReport {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Whose it is. */
  @Column('uuid', { name: 'membership_id' })
  membershipId: string;

  @Column('text')
  name: string;

  /** What the page's address says. */
  @Column('jsonb')
  parameters: Record<string, string>;

  /** Whether everybody who reads reports sees it. */
  @Column('boolean')
  shared: boolean;
}
