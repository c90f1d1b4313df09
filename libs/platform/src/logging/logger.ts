import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { LogLevel } from '../config/config.js';
import { loggedError } from './logged-error.js';

const FLUSH_EVERY_MS = 500;
const BUFFERED_BYTES = 4_096;

/** Written in the background, so that no request waits for the terminal or the disk behind it. */
const output = pino.destination({ fd: 1, sync: false, minLength: BUFFERED_BYTES });
setInterval(() => output.flush(), FLUSH_EVERY_MS).unref();
process.on('exit', () => output.flushSync());

/**
 * JSON lines on standard output. Nothing that came in a body or a header is ever logged; routes are named by their
 * pattern, because addresses may hold tokens.
 */
export const log = pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: (error: unknown) => loggedError(error) } }, output);

export function setLogLevel(level: LogLevel): void {
  log.level = level;
}

/** What Nest itself has to say, in the same form. Its start-up chatter is kept for debugging. */
export class NestLogger implements LoggerService {
  log(message: unknown, context?: string): void {
    log.debug({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    log.error({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, context?: string): void {
    log.warn({ context }, String(message));
  }
}
