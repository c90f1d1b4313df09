import { Injectable } from '@nestjs/common';
import { Links, MAIL_TEXTS, MailOutbox, type RoleTransaction, spokenInstant, tokenHash } from '#platform';

export interface InvitationLetter {
  readonly to: string;
  readonly name: string;
  readonly companyName: string;
  readonly invitedBy: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** The letter with the link that makes a member of the person who opens it. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly links: Links,
  ) {}

  /** In the transaction on `door` that stores the invitation. Answers the link. */
  invite(door: RoleTransaction, letter: InvitationLetter): Promise<string> {
    return this.put(door, 'invitation', letter);
  }

  /** As `invite`, to the first admin of a company that is being made. */
  welcome(door: RoleTransaction, letter: InvitationLetter): Promise<string> {
    return this.put(door, 'newCompany', letter);
  }

  private async put(door: RoleTransaction, kind: 'invitation' | 'newCompany', { to, name, companyName, invitedBy, token, expiresAt }: InvitationLetter): Promise<string> {
    const url = this.links.invitation(token);
    const letter = MAIL_TEXTS[kind]({ name, company: companyName, invitedBy, url, until: spokenInstant(expiresAt, 'UTC') });
    await this.outbox.put(door, { kind, event: tokenHash(token).toString('hex'), to, letter, expiresAt });
    return url;
  }
}
