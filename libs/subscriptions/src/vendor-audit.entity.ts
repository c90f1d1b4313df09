import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VendorAction } from '#contracts';

/** One thing that the vendor did. Inserted once; nobody who serves has a grant to change or delete it. */
@Entity('vendor_audit')
export class VendorAudit {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text')
  actor: string;

  @Column('text')
  action: VendorAction;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId: string | null;

  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  after: Record<string, unknown> | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;

  @Column('text', { nullable: true })
  address: string | null;
}
