import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an hour of an employee's work costs from a day on. Never updated: a change is a further row. */
@Entity('employee_rate')
export class EmployeeRate {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom: string;

  /** Of two for one day the later one counts. */
  @PrimaryColumn('timestamptz', { name: 'set_at' })
  setAt: Date;

  /** Minor units of the currency; null: from this day on there is none. */
  @Column('integer', { nullable: true })
  amount: number | null;

  @Column('char', { length: 3 })
  currency: string;

  /** The membership of the admin. */
  @Column('uuid', { name: 'set_by' })
  setBy: string;
}
