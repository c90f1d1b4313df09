/** A zone's name for people: `America/New York`. */
export function formatTimeZone(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
