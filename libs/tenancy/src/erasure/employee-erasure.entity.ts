import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That what was recorded of somebody who has left shall be erased. `doneAt` null: it has not been yet. */
@Entity('employee_erasure')
export class EmployeeErasure {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
