import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '../logging/logger.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines end in \n. */
  readonly text: string;
}

/** Where mails go. A mail that cannot be handed over throws. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** Without an SMTP server each message is a file that any mail program opens. */
export class FileMailer extends Mailer {
  constructor(
    private readonly directory: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
    const file = join(this.directory, name);
    await writeFile(`${file}.part`, toEml(this.from, mail), { mode: 0o600 });
    await rename(`${file}.part`, file);
    log.info({ file: name }, 'no SMTP server is set: the mail was written to DATA_DIR/mail');
  }
}

/** RFC 5322, UTF-8, base64 body so that no line is ever too long. */
export function toEml(from: string, mail: Mail): string {
  const header = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`);
  const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
  const body = Buffer.from(mail.text).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    `From: ${oneLine(from)}`,
    `To: ${oneLine(mail.to)}`,
    `Subject: ${header(oneLine(mail.subject))}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${randomUUID()}@employee-progress-tracker>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '',
  ].join('\r\n');
}
