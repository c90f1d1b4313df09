import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { BODY_MAX_BYTES, JSON_MAX_DEPTH } from '#contracts';
import { AppError } from './app-error.js';

const malformed = (message: string): AppError => new AppError('MALFORMED_JSON', message);

/**
 * The one JSON parser of the service. Refuses what a decoder would silently repair (invalid UTF-8) or what costs more
 * than it can be worth (absurd nesting); `__proto__` stays an ordinary, unknown property.
 */
export function registerJsonBody(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_MAX_BYTES }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Throws AppError MALFORMED_JSON. An empty body is an empty object, so that calls without fields need none. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  if (!isUtf8(body)) throw malformed('The body is not valid UTF-8');
  if (tooDeep(body)) throw malformed(`The body is nested deeper than ${JSON_MAX_DEPTH} levels`);
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw malformed('The body is not valid JSON');
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Counts brackets outside of strings; one pass over the bytes, before anything is built from them. */
function tooDeep(body: Buffer): boolean {
  let depth = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i];
    if (byte === QUOTE) {
      i = endOfString(body, i);
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > JSON_MAX_DEPTH) return true;
    } else if (byte === 0x7d || byte === 0x5d) {
      depth--;
    }
  }
  return false;
}

function endOfString(body: Buffer, start: number): number {
  let end = body.indexOf(QUOTE, start + 1);
  while (end !== -1 && escaped(body, end)) end = body.indexOf(QUOTE, end + 1);
  return end === -1 ? body.length : end;
}

function escaped(body: Buffer, at: number): boolean {
  let backslashes = 0;
  while (body[at - 1 - backslashes] === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}
