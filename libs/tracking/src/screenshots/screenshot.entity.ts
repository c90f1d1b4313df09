import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One picture of an employee's screen; the bytes are in the file store. */
@Entity('screenshot')
export class Screenshot {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  @PrimaryColumn('timestamptz', { name: 'captured_at' })
  capturedAt: Date;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'device_id' })
  deviceId: string;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('text', { name: 'storage_key' })
  storageKey: string;

  /** SHA-256 of what was uploaded, not of what is stored: another version may encode the same picture otherwise. */
  @Column('bytea', { name: 'content_hash' })
  contentHash: Buffer;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('integer')
  width: number;

  @Column('integer')
  height: number;

  /** Of the stored picture: counts against the plan. */
  @Column('integer')
  bytes: number;

  @Column('text', { name: 'thumbnail_key', nullable: true })
  thumbnailKey: string | null;

  /** Counts too. Null, like the key, of screenshots from before there were thumbnails. */
  @Column('integer', { name: 'thumbnail_bytes', nullable: true })
  thumbnailBytes: number | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
