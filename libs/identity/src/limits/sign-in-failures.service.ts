import { Injectable } from '@nestjs/common';
import { SIGN_IN_FAILURES_PER_ADDRESS, SIGN_IN_FAILURES_PER_EMAIL, SIGN_IN_WINDOW_SECONDS } from '#contracts';
import { AttemptCounters, type AttemptLimit } from './attempt-counters.repository.js';

const WINDOW = { seconds: SIGN_IN_WINDOW_SECONDS, message: 'Too many failed sign-ins, try again later' };

/**
 * Failed sign-ins. An attempt is counted before the password is looked at and given back when it was right: parallel
 * guesses cannot slip past.
 */
@Injectable()
export class SignInFailures {
  private readonly byEmail: AttemptLimit;
  private readonly byAddress: AttemptLimit;

  constructor(counters: AttemptCounters) {
    this.byEmail = counters.limit({ name: 'email', points: SIGN_IN_FAILURES_PER_EMAIL, ...WINDOW });
    this.byAddress = counters.limit({ name: 'address', points: SIGN_IN_FAILURES_PER_ADDRESS, ...WINDOW });
  }

  /** Throws TOO_MANY_REQUESTS when either has failed too often, whether or not there is such an account. */
  async count(email: string, address: string): Promise<void> {
    await this.byAddress.count(address);
    try {
      await this.byEmail.count(email);
    } catch (error) {
      // Not looked at, so not a guess: colleagues at the same address are not locked out by one stubborn program.
      await this.byAddress.giveBack(address);
      throw error;
    }
  }

  /** The password was right: the e-mail starts anew, the address gets this attempt back. */
  async forgive(email: string, address: string): Promise<void> {
    await Promise.all([this.byEmail.forget(email), this.byAddress.giveBack(address)]);
  }

  /** Whoever reads the e-mail's mail has shown who they are: what others have guessed does not keep them out. */
  forget(email: string): Promise<void> {
    return this.byEmail.forget(email);
  }
}
