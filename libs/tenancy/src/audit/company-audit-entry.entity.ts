import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened inside a company, and who did it. Never updated, never deleted, out of the vendor's reach. */
@Entity('company_audit')
export class CompanyAuditEntry {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text')
  actor: string;

  @Column('text')
  action: CompanyAction;

  /** The id of what it was done to. */
  @Column('text', { nullable: true })
  target: string | null;

  @Column('jsonb', { nullable: true })
  details: AuditDetails | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;

  @Column('text', { nullable: true })
  address: string | null;
}

/** `subject.verb`. Other features add theirs. */
export type CompanyAction = `${string}.${string}`;
export type AuditDetails = Record<string, Plain | { from: Changed; to: Changed }>;

type Plain = string | number | boolean | null;
/** Not recursive: TypeORM's types would not end. */
type Changed = Plain | Record<string, Plain | readonly number[]>;
