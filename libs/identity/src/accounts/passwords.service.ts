import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomToken, unavailable } from '#platform';
import { WorkQueue } from './work-queue.js';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. Argon2id is the library's default. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashing takes a thread of libuv's pool (4) for tens of milliseconds. Two at a time leave the others to files, names and
 * images; a line of 200 is some seconds long, and longer than that nobody should wait.
 */
const AT_A_TIME = 2;
const LINE = 200;

@Injectable()
export class Passwords {
  private readonly queue = new WorkQueue(AT_A_TIME, LINE, () => unavailable());
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(normal(password), ARGON2ID));
  }

  /** Where there is no hash it does the same work and says no. */
  async verify(passwordHash: string | undefined, password: string): Promise<boolean> {
    // Past the line: refused there, it would be refused for as long as the process lives.
    this.dummy ??= hash(randomToken(), ARGON2ID);
    const against = passwordHash ?? (await this.dummy);
    const matches = await this.queue.run(() => verify(against, normal(password)));
    return matches && passwordHash !== undefined;
  }
}

/** NIST SP 800-63B: the same characters typed on another keyboard are the same password. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
