import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { log } from '../logging/logger.js';
import { type Mail, Mailer } from './mailer.js';

/** Without an SMTP server each message is a file that any mail program opens. */
export class FileMailer extends Mailer {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { textEncoding: 'base64' });

  constructor(
    private readonly directory: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.composer.sendMail({ ...mail, from: this.from, disableFileAccess: true, disableUrlAccess: true });
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${mail.messageId.slice(0, mail.messageId.indexOf('@'))}.eml`;
    const file = join(this.directory, name);
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
    log.info({ file: name }, 'no SMTP server is set: the mail was written to DATA_DIR/mail');
  }
}
