import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionEnd = 'SIGNED_OUT' | 'ENDED_BY_USER' | 'REFRESH_TOKEN_REUSED' | 'PASSWORD_CHANGED';

/** One sign-in on the web: the family of refresh tokens that came from it. */
@Entity('web_session')
export class WebSession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** Survives refreshing: the company that the next access token names. */
  @Column('uuid', { name: 'selected_company_id', nullable: true })
  selectedCompanyId: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: SessionEnd | null;
}
