const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 3_600;
const GIVEN_UP_AFTER_SECONDS = 3 * 86_400;

/** Seconds until the next attempt: 1 minute, twice as long each time, an hour at most. */
export function backoffSeconds(attempts: number): number {
  return Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 10), LONGEST_SECONDS);
}

/** What nobody takes for three days is not sent any more, as mail servers have it too. */
export function isGivenUp(ageSeconds: number): boolean {
  return ageSeconds >= GIVEN_UP_AFTER_SECONDS;
}
