import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimeCorrectionKind, TimeCorrectionStatus } from '#contracts';

/** Hours that somebody says were worked, or were not, beside what was recorded. */
@Entity('time_correction')
export class TimeCorrection {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Whose time it is. */
  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('text')
  kind: TimeCorrectionKind;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt: Date;

  @Column('text')
  reason: string;

  /** The member who asked: the employee, or an admin. */
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('text')
  status: TimeCorrectionStatus;
}
