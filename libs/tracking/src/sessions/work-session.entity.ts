import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From clock-in to clock-out on one device. What its status is, `domain/work-session-status.ts` says. */
@Entity('work_session')
export class WorkSession {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'device_id' })
  deviceId: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** Closed by the server, so a later word of the client still counts. */
  @Column('boolean', { name: 'end_estimated' })
  endEstimated: boolean;

  /** The latest instant recorded in it, by the client's clock. */
  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt: Date;

  /** When it was last heard of, by the server's clock. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;
}
