import { Injectable } from '@nestjs/common';
import { IsNull, Not, Raw, type Repository } from 'typeorm';
import { REFRESH_TOKEN_DAYS } from '#contracts';
import { IdentityTransaction } from '#platform';
import { type SessionEnd, WebSession } from './web-session.entity.js';

const UNTIL = `now() + interval '${REFRESH_TOKEN_DAYS} days'`;
type NewSession = Pick<WebSession, 'id' | 'accountId' | 'selectedCompanyId' | 'address' | 'userAgent'>;

/** Sign-ins on the web. Inside an identity transaction. */
@Injectable()
export class WebSessionsRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  async add(session: NewSession): Promise<void> {
    await this.rows.insert({ ...session, expiresAt: () => UNTIL });
  }

  /** Ones that have not ended, last used first. */
  alive(accountId: string): Promise<WebSession[]> {
    const where = { accountId, endedAt: IsNull(), expiresAt: Raw((column) => `${column} > now()`) };
    return this.rows.find({ where, order: { lastUsedAt: 'DESC', id: 'DESC' } });
  }

  /** False where there is no such session of this account that has not ended. */
  async end(accountId: string, id: string, endReason: SessionEnd): Promise<boolean> {
    const result = await this.rows.update({ id, accountId, endedAt: IsNull() }, { endedAt: () => 'now()', endReason });
    return result.affected === 1;
  }

  /** All of the account that have not ended, but for one where it is named. */
  async endAll(accountId: string, { except, reason }: { except: string | null; reason: SessionEnd }): Promise<void> {
    const others = except === null ? {} : { id: Not(except) };
    await this.rows.update({ accountId, endedAt: IsNull(), ...others }, { endedAt: () => 'now()', endReason: reason });
  }

  async select(id: string, selectedCompanyId: string): Promise<void> {
    await this.rows.update({ id }, { selectedCompanyId, lastUsedAt: () => 'now()' });
  }

  async prolong(id: string): Promise<void> {
    await this.rows.update({ id }, { lastUsedAt: () => 'now()', expiresAt: () => UNTIL });
  }

  /** Of the session used last. */
  async lastCompany(accountId: string): Promise<string | null> {
    const [last] = await this.rows.find({ where: { accountId, selectedCompanyId: Not(IsNull()) }, order: { lastUsedAt: 'DESC' }, take: 1 });
    return last?.selectedCompanyId ?? null;
  }

  private get rows(): Repository<WebSession> {
    return this.transaction.manager.getRepository(WebSession);
  }
}
