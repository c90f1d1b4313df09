import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFRESH_TOKEN_DAYS } from '#contracts';

const COOKIE = 'ept_refresh';
const DAY_SECONDS = 86_400;
const USER_AGENT_CHARACTERS = 300;

/** What a sign-in needs of the browser: its refresh cookie, to read, to set and to clear. */
export class Browser {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  get refreshToken(): string | null {
    return this.request.cookies[COOKIE] ?? null;
  }

  /** Of a client that keeps no cookies. */
  get accessToken(): string | null {
    return /^Bearer (\S+)$/i.exec(this.request.headers.authorization ?? '')?.[1] ?? null;
  }

  get userAgent(): string | null {
    return this.request.headers['user-agent']?.slice(0, USER_AGENT_CHARACTERS) ?? null;
  }

  /** No script can read it, no other site can send it, and only `/api/auth` ever sees it. */
  keep(refreshToken: string): void {
    void this.reply.setCookie(COOKIE, refreshToken, { ...this.attributes, maxAge: REFRESH_TOKEN_DAYS * DAY_SECONDS });
  }

  forget(): void {
    void this.reply.clearCookie(COOKIE, this.attributes);
  }

  /** 204: the answer that a browser does not report as a failure. */
  tellNothing(): void {
    void this.reply.status(204);
  }

  private get attributes() {
    return { path: '/api/auth', httpOnly: true, sameSite: 'strict', secure: this.request.protocol === 'https' } as const;
  }
}

/** The browser (or whatever else) that sent this request. */
export const SentBy = createParamDecorator((_data: unknown, context: ExecutionContext): Browser => {
  const http = context.switchToHttp();
  return new Browser(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
