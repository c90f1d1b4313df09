import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PASSWORD_RESET_MINUTES } from '#contracts';
import { IdentityTransaction, Links, MAIL_TEXTS, MailOutbox, tokenHash } from '#platform';

interface Reader {
  readonly email: string;
  readonly name: string;
}

const MINUTE_MS = 60_000;

/** Letters about somebody's password, each in the identity transaction of what it tells of. */
@Injectable()
export class PasswordMail {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly outbox: MailOutbox,
    private readonly links: Links,
  ) {}

  link({ email, name }: Reader, token: string): Promise<void> {
    return this.outbox.put(this.transaction, {
      kind: 'passwordReset',
      event: tokenHash(token).toString('hex'),
      to: email,
      letter: MAIL_TEXTS.passwordReset({ name, url: this.links.resetPassword(token), minutes: PASSWORD_RESET_MINUTES }),
      expiresAt: new Date(Date.now() + PASSWORD_RESET_MINUTES * MINUTE_MS),
    });
  }

  changed({ email, name }: Reader): Promise<void> {
    return this.outbox.put(this.transaction, { kind: 'passwordChanged', event: uuidv7(), to: email, letter: MAIL_TEXTS.passwordChanged({ name }) });
  }
}
