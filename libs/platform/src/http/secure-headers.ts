import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Answers of the API are data and never a page: nothing in them may run, be framed, be kept or be taken for something else. */
const DATA_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const PAGE_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  // Off: an installation on plain http would otherwise have its own scripts refused.
  upgradeInsecureRequests: null,
};

/**
 * Pages get helmet's headers. Data gets its few as they are, because helmet makes the same lines anew for each answer:
 * 3 to 5 per cent of the time of an upload.
 */
export async function secureHeaders(fastify: FastifyInstance): Promise<void> {
  await fastify.register(helmet, { global: false, contentSecurityPolicy: { directives: PAGE_POLICY }, crossOriginEmbedderPolicy: false });
  fastify.addHook('onRequest', (request, reply, done) => {
    const data = request.url.startsWith('/api/') && !request.url.startsWith('/api/docs');
    void (data ? reply.headers(DATA_HEADERS) : reply.helmet());
    done();
  });
}
