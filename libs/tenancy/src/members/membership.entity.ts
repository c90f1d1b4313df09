import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MembershipStatus, Role } from '#contracts';

/** A person in a company. Its id is the `employee.id` of the API. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text')
  role: Role;

  @Column('text')
  status: MembershipStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
