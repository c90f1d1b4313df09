import { Injectable } from '@nestjs/common';
import { Links, MAIL_TEXTS, MailOutbox, TenantTransaction } from '#platform';

export interface ExportLetter {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly ofCompany: boolean;
}

const PLACES = { company: '/dashboard/admin/settings?part=export', own: '/dashboard/user/recorded?part=export' };

/** Tells who asked for an archive that it can be fetched. The archive itself never goes by mail. */
@Injectable()
export class ExportMail {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly transaction: TenantTransaction,
    private readonly links: Links,
  ) {}

  /** In the transaction that enters the archive: both happen, or neither. */
  async put({ id, to, name, ofCompany }: ExportLetter): Promise<void> {
    const url = `${this.links.publicUrl}${ofCompany ? PLACES.company : PLACES.own}`;
    await this.outbox.put(this.transaction, { kind: 'exportReady', event: id, to, letter: MAIL_TEXTS.exportReady({ name, ofCompany, url }) });
  }
}
