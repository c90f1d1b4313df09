import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('device_token')
export class DeviceToken {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('uuid', { name: 'membership_id' })
  membershipId: string;

  @Column('uuid', { name: 'device_id' })
  deviceId: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
