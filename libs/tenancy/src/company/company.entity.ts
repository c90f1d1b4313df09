import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompanyStatus, PlanCode } from '#contracts';

/** The company as its own people see it. Plan and status are the vendor's to change. */
@Entity('company')
export class Company {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text', { name: 'contact_person', nullable: true })
  contactPerson: string | null;

  @Column('text', { name: 'contact_phone', nullable: true })
  contactPhone: string | null;

  /** IANA name. */
  @Column('text')
  timezone: string;

  @Column('text', { name: 'plan_code' })
  planCode: PlanCode;

  @Column('text')
  status: CompanyStatus;

  @Column('timestamptz', { name: 'trial_ends_at', nullable: true })
  trialEndsAt: Date | null;

  @Column('timestamptz', { name: 'subscription_expires_at', nullable: true })
  subscriptionExpiresAt: Date | null;

  @Column('timestamptz', { name: 'last_sync_at', nullable: true })
  lastSyncAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
