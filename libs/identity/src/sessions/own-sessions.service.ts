import { Injectable } from '@nestjs/common';
import { notFound } from '#platform';
import type { WebSessionsResponse } from './dto/web-session.response.js';
import { signedIn } from './signed-in.js';
import { WebSessions } from './web-sessions.service.js';

/** The caller's own sessions on the web. */
@Injectable()
export class OwnSessions {
  constructor(private readonly sessions: WebSessions) {}

  async list(): Promise<WebSessionsResponse> {
    const { accountId, webSessionId } = signedIn();
    const rows = await this.sessions.list(accountId);
    return {
      items: rows.map(({ id, address, userAgent, createdAt, lastUsedAt, expiresAt }) => {
        return { id, current: id === webSessionId, address, userAgent, createdAt, lastUsedAt, expiresAt };
      }),
    };
  }

  /** Throws NOT_FOUND, the same for another account's session. */
  async end(id: string): Promise<void> {
    if (!(await this.sessions.end(signedIn().accountId, id, 'ENDED_BY_USER'))) throw notFound();
  }
}
