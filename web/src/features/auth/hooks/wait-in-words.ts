import { texts } from '../../../texts';

/** A wait that one watches pass: minutes while they are many, seconds at the end. */
export function waitInWords(seconds: number): string {
  const told = texts.auth.signIn;
  return seconds > 90 ? told.minutes(Math.ceil(seconds / 60)) : told.seconds(seconds);
}
