import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One installation of the desktop tracker, enrolled by one employee. */
@Entity('device')
export class Device {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  /** Made by the tracker; unique per employee. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  platform: string;

  @Column('text', { name: 'app_version' })
  appVersion: string;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
