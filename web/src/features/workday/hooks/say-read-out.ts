import { texts } from '../../../texts';
import type { ReadOut } from './read-out';

/** `session · active 48 s · Visual Studio Code · github.com`. */
export function sayReadOut({ session, activeSeconds, idleSeconds, application, website, screenshot }: ReadOut): string {
  const told = texts.workday;
  const parts = [
    session ? told.inSession : null,
    activeSeconds === null ? null : activeSeconds > 0 ? told.activeFor(activeSeconds) : told.idleFor(idleSeconds ?? 0),
    application,
    website,
    screenshot ? told.aScreenshot : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? told.nothingThere : parts.join(' · ');
}
