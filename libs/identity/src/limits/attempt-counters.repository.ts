import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import rateLimiter from 'rate-limiter-flexible';
import { AppError, DatabaseSettings, Secrets, translateDatabaseError } from '#platform';

const { RateLimiterPostgres, RateLimiterRes } = rateLimiter;

const CONNECTIONS = 2;

interface LimitOptions {
  /** Of the kind of attempt and of subject, unique among all limits. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** What is answered when it is reached. */
  readonly message: string;
}

/** How often a subject may try within a time. */
export interface AttemptLimit {
  /** Counts one attempt. Throws TOO_MANY_REQUESTS with the seconds to wait when it is one too many. */
  count(subject: string): Promise<void>;
  /** Takes one attempt back. */
  giveBack(subject: string): Promise<void>;
  /** The subject starts anew. */
  forget(subject: string): Promise<void>;
}

/**
 * Counts attempts in the database, so that replicas count together. What is counted is a keyed hash; the table tells
 * nobody who tried.
 */
@Injectable()
export class AttemptCounters implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly key: Buffer;

  constructor(settings: DatabaseSettings, secrets: Secrets) {
    this.key = secrets.derive('sign-in-failures');
    this.pool = new Pool({ ...settings.pool('ept_identity'), max: CONNECTIONS });
    // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  limit({ name, points, seconds, message }: LimitOptions): AttemptLimit {
    const storage = { storeClient: this.pool, storeType: 'pool', tableName: 'sign_in_failure', tableCreated: true };
    const limiter = new RateLimiterPostgres({ ...storage, keyPrefix: name, points, duration: seconds });
    return {
      count: async (subject) => void (await limiter.consume(this.hash(subject), 1).catch((thrown: unknown) => refuse(thrown, message))),
      giveBack: async (subject) => void (await limiter.reward(this.hash(subject), 1).catch(fail)),
      forget: async (subject) => void (await limiter.delete(this.hash(subject)).catch(fail)),
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private hash(subject: string): string {
    return createHmac('sha256', this.key).update(subject).digest('base64url');
  }
}

function refuse(thrown: unknown, message: string): never {
  if (!(thrown instanceof RateLimiterRes)) return fail(thrown);
  throw new AppError('TOO_MANY_REQUESTS', message, { retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000)) });
}

function fail(thrown: unknown): never {
  throw translateDatabaseError(thrown);
}
