import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CompanySignals, requestContext } from '#platform';

/** What a tracker says by these changes who is working. */
const WORDS = ['/api/upload/', '/api/work-session/'];

/**
 * Notes that a company's tracker was heard of, once its request has been answered: presence costs recording neither a
 * statement nor a wait. A note that is lost with the process is made up for by the tracker's next one, or by the watchers' own round.
 */
@Injectable()
export class TrackerWords implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly signals: CompanySignals,
  ) {}

  onModuleInit(): void {
    // Commands and workers put the same modules together without HTTP: nobody speaks to them.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    adapter?.getInstance<FastifyInstance>().addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? '';
      const companyId = requestContext()?.tenant?.companyId;
      if (companyId && reply.statusCode === 200 && WORDS.some((word) => route.startsWith(word))) this.signals.note(companyId);
      done();
    });
  }
}
