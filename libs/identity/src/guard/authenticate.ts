import type { IncomingHttpHeaders } from 'node:http';
import passport, { type Strategy } from 'passport';

/** Answers who the strategy recognises, or null. Rejects only when it could not be found out. */
export type Authenticate<T> = (headers: IncomingHttpHeaders) => Promise<T | null>;

/**
 * Runs one strategy by an Authenticator of its own: passport's shared one keeps strategies by name for the whole process,
 * so that two applications in one process would use each other's. The strategy sees the headers and nothing else.
 */
export function authenticateBy<T>(strategy: Strategy): Authenticate<T> {
  const authenticator = new passport.Authenticator();
  const name = 'only';
  authenticator.use(name, strategy);
  return (headers) =>
    new Promise<T | null>((resolve, reject) => {
      const answer = (error: Error | null, user: T | false | null): void => (error ? reject(error) : resolve(user || null));
      const middleware = authenticator.authenticate(name, { session: false }, answer) as (request: object, response: object, next: (error: unknown) => void) => void;
      middleware({ headers }, {}, reject);
    });
}
