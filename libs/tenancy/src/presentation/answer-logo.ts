import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredLogo } from './company-presentation.repository.js';

/** A browser may keep it, but asks before it shows it again. */
const HEADERS = {
  'Cache-Control': 'private, no-cache',
  Vary: 'Authorization',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/** The logo, or 304 where the one at hand is still it. */
export function answerLogo({ bytes, contentType, tag }: StoredLogo, { headers }: FastifyRequest, reply: FastifyReply): StreamableFile | undefined {
  const entityTag = `"${tag}"`;
  void reply.headers({ ...HEADERS, ETag: entityTag });
  const known = headers['if-none-match']?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === entityTag);
  if (known) {
    void reply.status(304);
    return undefined;
  }
  return new StreamableFile(bytes, { type: contentType, length: bytes.length, disposition: 'inline' });
}
