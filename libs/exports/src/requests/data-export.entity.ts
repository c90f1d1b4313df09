import { Column, Entity, PrimaryColumn } from 'typeorm';

export const EXPORT_STATES = ['REQUESTED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** An archive that somebody asked for. */
@Entity('data_export')
export class DataExport {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Null: of the whole company. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId: string | null;

  /** The membership. */
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('text')
  state: ExportState;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** When the archive is deleted. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** As PostgreSQL writes a bigint. */
  @Column('bigint', { nullable: true })
  bytes: string | null;

  @Column('text', { name: 'storage_key', nullable: true })
  storageKey: string | null;
}
