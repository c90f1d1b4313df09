import { Injectable } from '@nestjs/common';
import { PASSWORD_RESET_WINDOW_SECONDS, PASSWORD_RESETS_PER_ADDRESS, PASSWORD_RESETS_PER_EMAIL } from '#contracts';
import { AttemptCounters, type AttemptLimit } from './attempt-counters.repository.js';

const WINDOW = { seconds: PASSWORD_RESET_WINDOW_SECONDS, message: 'Too many requests for a new password, try again later' };

/** Requests for a new password: nobody's mailbox is filled, and nobody tries addresses one after another. */
@Injectable()
export class ResetRequests {
  private readonly byEmail: AttemptLimit;
  private readonly byAddress: AttemptLimit;

  constructor(counters: AttemptCounters) {
    this.byEmail = counters.limit({ name: 'reset-email', points: PASSWORD_RESETS_PER_EMAIL, ...WINDOW });
    this.byAddress = counters.limit({ name: 'reset-address', points: PASSWORD_RESETS_PER_ADDRESS, ...WINDOW });
  }

  /** Throws TOO_MANY_REQUESTS, whether or not there is such an account. */
  async count(email: string, address: string): Promise<void> {
    await this.byAddress.count(address);
    await this.byEmail.count(email);
  }
}
