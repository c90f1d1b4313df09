import { join } from 'node:path';
import type { AppConfig } from '../config/config.js';
import { FileMailer } from './file-mailer.js';
import type { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** By SMTP where a server is set, else as files. */
export function makeMailer({ mail, dataDir }: Pick<AppConfig, 'mail' | 'dataDir'>): Mailer {
  return mail.smtp ? new SmtpMailer(mail.smtp, mail.from) : new FileMailer(join(dataDir, 'mail'), mail.from);
}
