import { Injectable } from '@nestjs/common';
import { IdentityTransaction, randomToken } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';
import { type EnlistedMember, EnlistedMembersRepository } from './enlisted-members.repository.js';

export type Enlisted = 'ADDED' | 'KNOWN' | 'RUNS_THE_SERVICE';

/**
 * Brings in members of another installation, so that what they recorded there has somebody to belong to. Nobody can sign
 * in by that: a new account has a password that nobody knows, and the membership counts once the person accepts.
 */
@Injectable()
export class Enlistment {
  private unknown: Promise<string> | undefined;

  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly accounts: AccountsRepository,
    private readonly members: EnlistedMembersRepository,
    private readonly passwords: Passwords,
  ) {}

  /** An e-mail that has an account joins with that. Whoever runs the service can be no member, and none is made. */
  async enlist(member: EnlistedMember): Promise<Enlisted> {
    this.unknown ??= this.passwords.hash(randomToken());
    const passwordHash = await this.unknown;
    return this.transaction.run(async () => {
      const account = await this.accounts.ensure({ email: member.email, name: member.name, passwordHash });
      if (account.isOwner) return 'RUNS_THE_SERVICE';
      return (await this.members.add(account.id, member)) ? 'ADDED' : 'KNOWN';
    });
  }

  /** Which of these e-mails may be nobody's in a company, because they run the service. */
  async runningTheService(emails: readonly string[]): Promise<Set<string>> {
    return new Set(await this.transaction.run(() => this.accounts.ownersAmong(emails)));
  }
}
