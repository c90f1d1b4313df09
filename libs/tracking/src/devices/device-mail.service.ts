import { Injectable } from '@nestjs/common';
import { Links, MAIL_TEXTS, MailOutbox, TenantTransaction } from '#platform';
import { CompanyProfileService, type Member, NotificationChoices } from '#tenancy';
import type { DeviceDescription } from './devices.repository.js';

/** Tells the admins who want to know that somebody's tracker was set up on a device for the first time. */
@Injectable()
export class DeviceMail {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyProfileService,
    private readonly choices: NotificationChoices,
    private readonly outbox: MailOutbox,
    private readonly links: Links,
  ) {}

  /** In the transaction that enrols the device. */
  async enrolled(member: Member, { id, name, platform }: DeviceDescription): Promise<void> {
    const recipients = await this.choices.recipients('newDevices');
    if (recipients.length === 0) return;
    const { id: companyId, name: company } = await this.companies.current();
    const said = { company, person: member.name, device: `${name} (${platform})`, url: `${this.links.publicUrl}/dashboard/admin/settings?part=devices` };
    for (const { membershipId, name: reader, email: to } of recipients) {
      const event = `${companyId}:${member.id}:${id}:${membershipId}`;
      await this.outbox.put(this.transaction, { kind: 'newDevices', event, to, letter: MAIL_TEXTS.newDevices({ name: reader, ...said }) });
    }
  }
}
