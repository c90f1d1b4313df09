/** An instant as mails say it: `28 November 2026 at 15:00 (Europe/Berlin)`. Throws RangeError for an unknown zone. */
export function spokenInstant(at: Date, timeZone: string): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)} (${timeZone})`;
}
