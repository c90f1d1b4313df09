import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One employee's totals of one calendar day in the company's time zone. Seconds are elapsed time. */
@Entity('employee_usage_daily')
export class EmployeeUsageDay {
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @PrimaryColumn({ name: 'employee_id', type: 'uuid' })
  employeeId: string;

  /** `YYYY-MM-DD` */
  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ name: 'active_seconds', type: 'integer' })
  activeSeconds: number;

  @Column({ name: 'idle_seconds', type: 'integer' })
  idleSeconds: number;

  @Column({ type: 'integer' })
  sessions: number;

  @Column({ type: 'integer' })
  screenshots: number;
}
