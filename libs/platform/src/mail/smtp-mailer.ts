import { createTransport } from 'nodemailer';
import { type Mail, Mailer, MailRefused } from './mailer.js';
import { needsTls, type SmtpSettings } from './smtp-settings.js';

const CONNECTION_MS = 15_000;
const SILENCE_MS = 30_000;

/** What nodemailer's errors carry. Their messages quote the server, which quotes addresses: they are kept to ourselves. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Hands mails to an SMTP server, one connection for each: a server that was away needs no second thought. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    settings: SmtpSettings,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({
      host: settings.host,
      port: settings.port,
      secure: settings.secure,
      requireTLS: needsTls(settings),
      ...(settings.auth ? { auth: { ...settings.auth } } : {}),
      connectionTimeout: CONNECTION_MS,
      greetingTimeout: CONNECTION_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: Mail, signal: AbortSignal): Promise<void> {
    try {
      await this.transport.sendMail({ ...mail, from: this.from, textEncoding: 'base64', signal });
    } catch (error) {
      throw refusal(error as SmtpError);
    }
  }
}

/** Bad sequence, and all that asks for another login or for TLS: a word about us, not about the mail. */
const ABOUT_US = [503, 530, 534, 535, 538];

/** The recipient or the message was refused with 5xx: for good. A login, a greeting or a line that breaks may be mended. */
function refusal({ code = 'UNKNOWN', responseCode }: SmtpError): Error {
  const what = [code, responseCode].filter(Boolean).join(' ');
  const forGood = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500 && !ABOUT_US.includes(responseCode);
  return forGood ? new MailRefused(what) : new Error(what);
}
