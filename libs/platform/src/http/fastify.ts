import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BODY_MAX_BYTES, type ErrorBody, SCREENSHOT_MAX_BYTES } from '#contracts';
import { announceKeyExpiry } from '../context/key-deprecation.js';
import { requestContext, runInRequestContext } from '../context/request-context.js';
import { log } from '../logging/logger.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { answerError, asAppError, refusedWith } from './error.filter.js';
import { registerJsonBody } from './json-body.js';
import { KnownRoutes } from './known-routes.js';
import { secureHeaders } from './secure-headers.js';

/** `trustProxy` lists the addresses whose X-Forwarded-* headers count; empty means none. */
export function createAdapter(options: { trustProxy: readonly string[] }): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => answerError(reply, asAppError(error)),
    clientErrorHandler: refuseWhatIsNotHttp,
    // A request that is neither finished nor answered would keep a stop from ending within its 10 seconds.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
}

/** Bytes that are no HTTP request never reach a route; the answer has the form of every other error. */
function refuseWhatIsNotHttp(_error: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const body: ErrorBody = { status: false, code: 'VALIDATION_FAILED', message: 'This is not a valid HTTP request', requestId: randomUUID() };
  const text = JSON.stringify(body);
  socket.end(`HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
}

/** Everything that is around the routes: context, parsers, headers, logs, errors. Before `app.init()`. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.get(KnownRoutes).watch(fastify);
  openContext(fastify);
  announceKeyExpiry(fastify);
  logAnswers(fastify, app.get(HttpMetrics));
  registerJsonBody(fastify);
  await secureHeaders(fastify);
  await app.register(cookie as never);
  await app.register(multipart, {
    limits: { files: 1, fields: 8, fieldSize: 1_024, fileSize: SCREENSHOT_MAX_BYTES, headerPairs: 100, parts: 10 },
  });
}

function openContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    runInRequestContext({ requestId: request.id, address: request.ip, onlyHeaders: request.method === 'HEAD' }, done);
  });
}

function logAnswers(fastify: FastifyInstance, metrics: HttpMetrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const seconds = reply.elapsedTime / 1_000;
    const code = refusedWith(request);
    metrics.observe(request.method, route, reply.statusCode, seconds);
    if (code) metrics.refused(code);
    const context = requestContext();
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        code,
        ms: Math.round(reply.elapsedTime),
        companyId: context?.tenant?.companyId,
        userId: context?.accountId ?? context?.tenant?.membershipId,
      },
      'answered',
    );
    done();
  });
}
