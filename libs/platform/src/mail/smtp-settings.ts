/** What MAIL_URL says. The password is a secret: never logged. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); else STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** Null where it is no `smtp[s]://[user:password@]host[:port]`. */
export function parseMailUrl(text: string): SmtpSettings | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const standard = PORTS[protocol];
  if (standard === undefined || hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') return null;
  if ((username === '') !== (password === '')) return null;
  try {
    const auth = username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
    return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? standard : Number(port), secure: protocol === 'smtps:', auth };
  } catch {
    return null;
  }
}

/** Passwords go to another machine only under TLS. */
export function needsTls({ host, auth, secure }: SmtpSettings): boolean {
  return !secure && auth !== null && !['localhost', '127.0.0.1', '::1'].includes(host);
}
