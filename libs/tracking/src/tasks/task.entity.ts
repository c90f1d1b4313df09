import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskPriority, TaskStatus } from '#contracts';

/** What a company asks one of its employees to do. */
@Entity('task')
export class Task {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Who it is assigned to. */
  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  status: TaskStatus;

  @Column('text')
  priority: TaskPriority;

  /** `YYYY-MM-DD` */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** The member who made it; null for one that was brought in. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  /** When it became DONE; null while it is not. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;

  /** Deleted tasks stay as rows that nothing shows. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;
}
