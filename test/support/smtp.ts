import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly from: string;
  readonly head: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** All of it, as it came. */
  readonly raw: string;
}

/** A real SMTP server on this machine, and what it took. */
export interface SmtpServer {
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** Codes with which recipients are refused, in this order; then they are taken again. */
  readonly refusals: number[];
  readonly login: { user: string; pass: string };
  /** Sign-ins so far. */
  readonly logins: string[];
  to(address: string): ReceivedMail[];
  stop(): Promise<void>;
}

export const SMTP_LOGIN = { user: 'tracker', pass: 'an smtp password, with: special @ characters' };

export async function startSmtp(options: SMTPServerOptions & { port?: number } = {}): Promise<SmtpServer> {
  const [mails, refusals, logins]: [ReceivedMail[], number[], string[]] = [[], [], []];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authMethods: ['PLAIN'],
    onAuth({ username = '', password }, _session, callback) {
      logins.push(username);
      if (username === SMTP_LOGIN.user && password === SMTP_LOGIN.pass) callback(null, { user: username });
      else callback(Object.assign(new Error('Wrong password'), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, callback) {
      const code = refusals.shift();
      callback(code ? Object.assign(new Error(`${code} 1.1 <${address}> is not taken`), { responseCode: code }) : null);
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        for (const { address } of envelope.rcptTo) mails.push(received(Buffer.concat(chunks).toString('latin1'), address, from));
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    mails,
    refusals,
    logins,
    login: SMTP_LOGIN,
    to: (wanted) => mails.filter(({ to }) => to === wanted),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function received(raw: string, to: string, from: string): ReceivedMail {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const part = (type: string): string => {
    const [, body = ''] = new RegExp(`Content-Type: ${type}[^]*?\r\n\r\n([^]*?)\r\n--`).exec(raw) ?? [];
    return Buffer.from(body, 'base64').toString('utf8');
  };
  return { to, from, head, raw, text: part('text/plain'), html: part('text/html'), messageId: /^Message-ID: <(.+)>/m.exec(head)?.[1] ?? '' };
}
