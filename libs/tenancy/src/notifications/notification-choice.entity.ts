import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from '#contracts';

/** That a member does or does not want one kind of mail. No row: what the kind says by itself. */
@Entity('notification_choice')
export class NotificationChoice {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid', { name: 'membership_id' })
  membershipId: string;

  @PrimaryColumn('text')
  kind: NotificationKind;

  @Column('boolean')
  wanted: boolean;
}
