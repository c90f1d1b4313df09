import type { RenderedMail } from './letter.js';

export interface Mail extends RenderedMail {
  readonly to: string;
  /** Without angle brackets; the same each time that this mail is handed over. */
  readonly messageId: string;
}

/** Where mails go. A mail that cannot be handed over throws: `MailRefused` where trying again is of no use. */
export abstract class Mailer {
  /** No mail is even written down: what is done here concerns nobody who has a mailbox. */
  readonly silent: boolean = false;

  /** `signal` ends the attempt; whether the mail was taken is unknown then. */
  abstract send(mail: Mail, signal: AbortSignal): Promise<void>;
}

/** A mail that was refused for good. The message holds codes, never an address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** For demo data and imports: their people did not ask for mail. */
export class NoMailer extends Mailer {
  override readonly silent = true;

  override send(): Promise<void> {
    return Promise.resolve();
  }
}
