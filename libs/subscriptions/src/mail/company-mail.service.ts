import { Injectable } from '@nestjs/common';
import { type Letter, Links, MAIL_TEXTS, MailOutbox, OwnerTransaction, spokenInstant } from '#platform';
import { CompanyContactsRepository } from './company-contacts.repository.js';
import type { CompanyFact } from './company-mail-checks.service.js';

/** An end of a trial or of what was paid for. */
export interface ContractEnd {
  readonly companyId: string;
  readonly trial: boolean;
  readonly at: Date;
  /** The same to the microsecond, as PostgreSQL writes it. */
  readonly due: string;
}

interface News {
  readonly kind: 'ending' | 'ended' | 'suspended' | 'reactivated' | 'keyRotated';
  readonly companyId: string;
  /** Of this company and kind; one mail for each. */
  readonly event: string;
  readonly expiresAt?: Date;
  /** Absent: it stays true. */
  readonly fact?: CompanyFact;
}

type Write = (company: string, say: (at: Date) => string) => Letter;

/**
 * What the vendor tells a company: its contact, and its active admins, whom the vendor cannot read and who are looked up
 * inside the company when the mail is sent. Each in the owner's transaction of what it tells of.
 */
@Injectable()
export class CompanyMail {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly contacts: CompanyContactsRepository,
    private readonly outbox: MailOutbox,
    private readonly links: Links,
  ) {}

  /** The reminder of this step. */
  ending({ companyId, trial, at, due }: ContractEnd, step: number, daysLeft: number): Promise<void> {
    return this.tell({ kind: 'ending', companyId, event: `${due}:${step}`, expiresAt: at, fact: { companyId, due } }, (company, say) =>
      MAIL_TEXTS.ending({ company, trial, daysLeft, end: say(at), url: this.links.signIn() }),
    );
  }

  ended({ companyId, trial, at, due }: ContractEnd): Promise<void> {
    return this.tell({ kind: 'ended', companyId, event: due, fact: { companyId, due } }, (company, say) =>
      MAIL_TEXTS.ended({ company, trial, end: say(at), url: this.links.signIn() }),
    );
  }

  suspended(companyId: string, subscriptionId: string): Promise<void> {
    return this.tell({ kind: 'suspended', companyId, event: subscriptionId, fact: { companyId, due: null } }, (company) => MAIL_TEXTS.suspended({ company }));
  }

  /** `until` null: without an end. */
  reactivated(companyId: string, subscriptionId: string, until: Date | null): Promise<void> {
    return this.tell({ kind: 'reactivated', companyId, event: subscriptionId }, (company, say) =>
      MAIL_TEXTS.reactivated({ company, until: until && say(until), url: this.links.signIn() }),
    );
  }

  /** The new key is named by its hint. `oldKeyEnd` null: it has ended. */
  keyRotated(companyId: string, keyHash: Buffer, hint: string, oldKeyEnd: Date | null): Promise<void> {
    return this.tell({ kind: 'keyRotated', companyId, event: keyHash.toString('hex') }, (company, say) =>
      MAIL_TEXTS.keyRotated({ company, hint, oldKeyEnd: oldKeyEnd && say(oldKeyEnd) }),
    );
  }

  private async tell({ kind, companyId, event, fact, ...rest }: News, write: Write): Promise<void> {
    const { name, email, timezone } = await this.contacts.of(companyId);
    const letter = write(name, (at) => spokenInstant(at, timezone));
    const to = { companyId, contact: email, ...(kind === 'ending' ? { choice: 'expiryReminders' as const } : {}) };
    await this.outbox.put(this.transaction, { kind, event: `${companyId}:${event}`, to, letter, ...rest, ...(fact ? { about: JSON.stringify(fact) } : {}) });
  }
}
