import type { Secrets } from '../crypto/secrets.js';
import type { RenderedMail } from './letter.js';

const PURPOSE = 'mail-outbox';

/** What of a mail is kept under lock until it has been sent: addresses, texts, links with tokens. */
export interface Envelope extends RenderedMail {
  /** The reader's; of a mail to a company the contact's, to which the admins' are added. */
  readonly address: string;
  /** The notification that an admin may have declined. */
  readonly choice: string | null;
  /** What has to be true still when it is sent, for whoever checks mails of this kind. */
  readonly about: string | null;
}

/** AES-256-GCM, bound to the event: a sealed mail put into another row does not open. */
export function sealEnvelope(secrets: Secrets, eventKey: string, envelope: Envelope): Buffer {
  return secrets.seal(PURPOSE, eventKey, JSON.stringify(envelope));
}

/** Throws where APP_SECRET is another by now. */
export function openEnvelope(secrets: Secrets, eventKey: string, sealed: Buffer): Envelope {
  return JSON.parse(secrets.open(PURPOSE, eventKey, sealed)) as Envelope;
}
