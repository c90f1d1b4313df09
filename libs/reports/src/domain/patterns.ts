/**
 * Which applications and websites a rule means. Patterns are not regular expressions: matching takes time proportional to
 * pattern × name at most, whatever somebody types.
 *
 * An application's pattern is its name, whatever the case; `*` stands for any characters, none included. A website's
 * pattern is a host name that means itself and everything below it: `example.com` matches `www.example.com`.
 */
export type RuleKind = 'APPLICATION' | 'WEBSITE';
export const RULE_KINDS: readonly RuleKind[] = ['APPLICATION', 'WEBSITE'];

export const PATTERN_MAX_CHARACTERS = 200;

/** A host name or an address, in the form in which websites are recorded. */
const HOST = /^(?=.{1,253}$)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u;

/** The pattern as it is stored and compared; null for what can match nothing. */
export function normalisedPattern(kind: RuleKind, pattern: string): string | null {
  const folded = fold(pattern);
  if (folded.length > PATTERN_MAX_CHARACTERS) return null;
  if (kind === 'APPLICATION') return /^\**$/.test(folded) ? null : folded.replace(/\*+/g, '*');
  return hostOf(folded.replace(/^(\*?\.)+/, '').replace(/\.$/, ''));
}

/** `pattern` as `normalisedPattern` answers it. */
export function matches(kind: RuleKind, pattern: string, name: string): boolean {
  return matchesFolded(kind, pattern, fold(name));
}

/** As `matches`, of a name that `fold` has been over: for whoever compares one name with many patterns. */
export function matchesFolded(kind: RuleKind, pattern: string, name: string): boolean {
  return kind === 'APPLICATION' ? matchesApplication(pattern, name) : matchesHost(pattern, name);
}

/** A name without what makes no difference: spaces around it, its case, the way in which its accents are written. */
export function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Names beyond ASCII as the address bar's punycode, in which they are recorded. */
function hostOf(text: string): string | null {
  if (!HOST.test(text)) return null;
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
}

function matchesHost(pattern: string, host: string): boolean {
  return host === pattern || (host.endsWith(pattern) && host.at(-pattern.length - 1) === '.');
}

/** The pieces between the asterisks, each at its first place after the one before: that is never worse than a later place. */
function matchesApplication(pattern: string, name: string): boolean {
  // Most have none, and each name is compared with each of them.
  if (!pattern.includes('*')) return pattern === name;
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop() ?? '';
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
