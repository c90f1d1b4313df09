import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompanyStatus, Currency, SubscriptionEvent } from '#contracts';

/** One event of a company's commercial life. Inserted once; `ept_owner` has no grant to change it. */
@Entity('subscription')
export class Subscription {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  event: SubscriptionEvent;

  @Column('text', { name: 'plan_code' })
  planCode: string;

  @Column('text', { name: 'previous_plan_code', nullable: true })
  previousPlanCode: string | null;

  @Column('text', { name: 'status_from', nullable: true })
  statusFrom: CompanyStatus | null;

  @Column('text', { name: 'status_to' })
  statusTo: CompanyStatus;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** Minor units of `currency`. */
  @Column('integer', { name: 'amount_paid' })
  amountPaid: number;

  @Column('char', { length: 3 })
  currency: Currency;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text')
  actor: string;

  @Column('text', { nullable: true })
  note: string | null;
}
