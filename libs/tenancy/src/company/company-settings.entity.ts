import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TitlePolicy, WebsitePolicy, WorkingHours } from '#contracts';

@Entity('company_settings')
export class CompanySettings {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @Column('boolean', { name: 'screenshots_enabled' })
  screenshotsEnabled: boolean;

  @Column('integer', { name: 'screenshot_interval_seconds' })
  screenshotIntervalSeconds: number;

  @Column('boolean', { name: 'screenshot_blur' })
  screenshotBlur: boolean;

  @Column('text')
  titles: TitlePolicy;

  @Column('text')
  websites: WebsitePolicy;

  @Column('integer', { name: 'idle_after_seconds' })
  idleAfterSeconds: number;

  @Column('integer', { name: 'upload_every_seconds' })
  uploadEverySeconds: number;

  @Column('jsonb', { name: 'working_hours', nullable: true })
  workingHours: WorkingHours | null;

  @Column('boolean', { name: 'employees_may_delete_screenshots' })
  employeesMayDeleteScreenshots: boolean;

  /** Raised by each change of the policy. */
  @Column('integer', { name: 'policy_version' })
  policyVersion: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
