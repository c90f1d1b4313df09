import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompanyPolicy } from '#contracts';

/** What a company's recording policy was from an instant on. Never updated, never deleted. */
@Entity('policy_version')
export class PolicyVersion {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('timestamptz')
  since: Date;

  /** Null: it is the one that the company began with, or had when its history began to be kept. */
  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId: string | null;

  /** As the audit names who set it. */
  @Column('text', { name: 'by_name', nullable: true })
  byName: string | null;

  @Column('jsonb')
  policy: CompanyPolicy;
}
