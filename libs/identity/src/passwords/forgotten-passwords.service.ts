import { Injectable } from '@nestjs/common';
import { currentRequest, IdentityTransaction, randomToken, tokenHash } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { ResetRequests } from '../limits/reset-requests.service.js';
import { AfterAnswer } from './after-answer.service.js';
import { PasswordMail } from './password-mail.service.js';
import { PasswordResetsRepository } from './password-resets.repository.js';

/** Links for those who forgot their password. Who has an account is told to nobody, neither by the answer nor by its time. */
@Injectable()
export class ForgottenPasswords {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly requests: ResetRequests,
    private readonly accounts: AccountsRepository,
    private readonly resets: PasswordResetsRepository,
    private readonly mail: PasswordMail,
    private readonly afterAnswer: AfterAnswer,
  ) {}

  /** Throws TOO_MANY_REQUESTS. Whether there is such an account is looked up after the answer. */
  async request(email: string): Promise<void> {
    await this.requests.count(email, currentRequest().address);
    this.afterAnswer.do('mailing a link for a new password', () => this.mailLink(email));
  }

  private async mailLink(email: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (account?.status !== 'ACTIVE') return;
    const token = randomToken();
    await this.transaction.run(async () => {
      await this.resets.add(account.id, tokenHash(token));
      await this.mail.link(account, token);
    });
  }
}
