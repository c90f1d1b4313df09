import type { FastifyInstance } from 'fastify';
import { requestContext } from './request-context.js';

/**
 * A company key that was rotated with grace still works and says so: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594).
 * Whoever reads `app_enter`'s row tells when the key that was sent ends; null is a key without an end.
 */
export function noteKeyExpiry(expiresAt: Date | null): void {
  const context = requestContext();
  if (context && expiresAt) context.keyExpiresAt = expiresAt;
}

export function announceKeyExpiry(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const expiresAt = requestContext()?.keyExpiresAt;
    if (expiresAt) {
      void reply.header('Deprecation', `@${Math.floor(expiresAt.getTime() / 1_000)}`);
      void reply.header('Sunset', expiresAt.toUTCString());
    }
    done(null, payload);
  });
}
