import { Injectable } from '@nestjs/common';
import { IdentityTransaction } from '#platform';

const ENDED = `coalesce(s.ended_at, s.expires_at) < now() - make_interval(days => $1)`;

const FORGET_TOKENS = /* sql */ `
WITH old AS (
  SELECT t.token_hash FROM web_session s JOIN refresh_token t ON t.web_session_id = s.id WHERE ${ENDED} LIMIT $2
), gone AS (
  DELETE FROM refresh_token t USING old WHERE t.token_hash = old.token_hash RETURNING t.token_hash
)
SELECT count(*)::int AS rows FROM gone`;

const FORGET_SESSIONS = /* sql */ `
WITH old AS (
  SELECT s.id FROM web_session s WHERE ${ENDED} AND NOT EXISTS (SELECT FROM refresh_token t WHERE t.web_session_id = s.id) LIMIT $2
), gone AS (
  DELETE FROM web_session s USING old WHERE s.id = old.id RETURNING s.id
)
SELECT count(*)::int AS rows FROM gone`;

/** Sessions on the web that ended or expired long ago: nothing can be done with them or with their tokens. Each call is one transaction. */
@Injectable()
export class EndedSessionsRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** At most so many tokens of sessions that ended so many days ago; answers how many. */
  forgetTokens(days: number, atMost: number): Promise<number> {
    return this.forget(FORGET_TOKENS, days, atMost);
  }

  /** Sessions of which no token is left. */
  forgetSessions(days: number, atMost: number): Promise<number> {
    return this.forget(FORGET_SESSIONS, days, atMost);
  }

  private forget(sql: string, days: number, atMost: number): Promise<number> {
    return this.transaction.run(async (manager) => (await manager.query<{ rows: number }[]>(sql, [days, atMost]))[0]?.rows ?? 0);
  }
}
