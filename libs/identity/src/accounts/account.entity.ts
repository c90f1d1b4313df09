import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccountStatus = 'ACTIVE' | 'DISABLED';

/** A person, once, whatever the number of companies. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  /** argon2id, PHC string. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('boolean', { name: 'is_owner' })
  isOwner: boolean;

  @Column('text')
  status: AccountStatus;

  /** To the millisecond; with the id it names one password without giving it away. */
  @Column('timestamptz', { name: 'password_changed_at' })
  passwordChangedAt: Date;
}
