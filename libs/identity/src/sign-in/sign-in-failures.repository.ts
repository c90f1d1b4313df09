import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import rateLimiter from 'rate-limiter-flexible';
import { SIGN_IN_FAILURES_PER_ADDRESS, SIGN_IN_FAILURES_PER_EMAIL, SIGN_IN_WINDOW_SECONDS } from '#contracts';
import { AppError, DatabaseSettings, Secrets, translateDatabaseError } from '#platform';

const { RateLimiterPostgres, RateLimiterRes } = rateLimiter;
type Limiter = InstanceType<typeof RateLimiterPostgres>;

const CONNECTIONS = 2;

/**
 * Counts failed sign-ins in the database, so that replicas count together. An attempt is counted before the password is
 * looked at and given back when it was right: parallel guesses cannot slip past. What is counted is a keyed hash; the
 * table tells nobody who tried.
 */
@Injectable()
export class SignInFailures implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly byEmail: Limiter;
  private readonly byAddress: Limiter;
  private readonly key: Buffer;

  constructor(settings: DatabaseSettings, secrets: Secrets) {
    this.key = secrets.derive('sign-in-failures');
    this.pool = new Pool({ ...settings.pool('ept_identity'), max: CONNECTIONS });
    // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.byEmail = this.limiter('email', SIGN_IN_FAILURES_PER_EMAIL);
    this.byAddress = this.limiter('address', SIGN_IN_FAILURES_PER_ADDRESS);
  }

  /** Throws TOO_MANY_REQUESTS when either has failed too often, whether or not there is such an account. */
  async count(email: string, address: string): Promise<void> {
    await this.consume(this.byAddress, address);
    try {
      await this.consume(this.byEmail, email);
    } catch (error) {
      // Not looked at, so not a guess: colleagues at the same address are not locked out by one stubborn program.
      await this.giveBack(address);
      throw error;
    }
  }

  /** The password was right: the e-mail starts anew, the address gets this attempt back. */
  async forgive(email: string, address: string): Promise<void> {
    try {
      await Promise.all([this.byEmail.delete(this.hash(email)), this.giveBack(address)]);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private async giveBack(address: string): Promise<void> {
    await this.byAddress.reward(this.hash(address), 1);
  }

  private async consume(limiter: Limiter, subject: string): Promise<void> {
    try {
      await limiter.consume(this.hash(subject), 1);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw translateDatabaseError(thrown);
      throw new AppError('TOO_MANY_REQUESTS', 'Too many failed sign-ins, try again later', {
        retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000)),
      });
    }
  }

  private limiter(keyPrefix: string, points: number): Limiter {
    return new RateLimiterPostgres({
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'sign_in_failure',
      tableCreated: true,
      keyPrefix,
      points,
      duration: SIGN_IN_WINDOW_SECONDS,
    });
  }

  private hash(subject: string): string {
    return createHmac('sha256', this.key).update(subject).digest('base64url');
  }
}
