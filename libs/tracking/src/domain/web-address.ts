/** Hosts that need no normalising: lower-case ASCII labels, the last of which begins with a letter (so it is no IPv4 address). */
const PLAIN = /^https?:\/\/((?:[a-z0-9-]{1,63}\.){0,8}[a-z][a-z0-9-]{0,62})(?=[/?#]|$)/;
const HOST_MAX_CHARACTERS = 253;

export interface WebAddress {
  /** The host as browsers normalise it: lower case, international names in their ASCII form, without port. */
  readonly domain: string;
  /** The address without a user name and password, which nobody meant to record. */
  readonly url: string;
}

/** Takes an http or https address apart. Null for anything else. */
export function parseWebAddress(text: string): WebAddress | null {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined && !plain.includes('xn--')) return { domain: plain, url: text };
  return parseByTheStandard(text);
}

function parseByTheStandard(text: string): WebAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.hostname.length === 0 || url.hostname.length > HOST_MAX_CHARACTERS) return null;
  if (url.username === '' && url.password === '') return { domain: url.hostname, url: text };
  url.username = '';
  url.password = '';
  return { domain: url.hostname, url: url.href };
}
