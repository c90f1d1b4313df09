import { texts } from '../../../texts';

/** More particular names first: every browser claims to be others too. */
const BROWSERS = [
  [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS/, 'macOS'], [/Linux/, 'Linux'],
] as const;

/** What a person calls the browser that sent this: `Firefox, Linux`. */
export function browserName(userAgent: string | null): string {
  if (userAgent === null) return texts.account.sessions.unknown;
  const found = [BROWSERS, SYSTEMS].map((names) => names.find(([pattern]) => pattern.test(userAgent))?.[1]);
  return found.filter(Boolean).join(', ') || texts.account.sessions.unknown;
}
