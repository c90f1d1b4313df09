import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { IdentityTransaction } from '#platform';
import { DeviceToken } from './device-token.entity.js';

/** One installation of the desktop tracker, enrolled by one member of one company. */
export interface EnrolledDevice {
  readonly companyId: string;
  readonly membershipId: string;
  readonly deviceId: string;
}

@Injectable()
export class DeviceTokensRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** Whose token this is, also when it no longer counts: that is `app_enter`'s to say. */
  async deviceOf(tokenHash: Buffer): Promise<EnrolledDevice | null> {
    const token = await this.transaction.run((manager) => manager.getRepository(DeviceToken).findOneBy({ tokenHash }));
    return token && { companyId: token.companyId, membershipId: token.membershipId, deviceId: token.deviceId };
  }

  /** Sign-ins of one device wait for one another until the transaction ends. */
  async lock(device: EnrolledDevice): Promise<void> {
    const name = `device-token:${device.companyId}:${device.membershipId}:${device.deviceId}`;
    await this.transaction.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  async add(device: EnrolledDevice, tokenHash: Buffer): Promise<void> {
    await this.transaction.manager.getRepository(DeviceToken).insert({ ...device, tokenHash });
  }

  /** Of the account's memberships in all companies. In two statements, because the tables may lie on different shards. */
  async revokeAllOf(accountId: string): Promise<void> {
    const { manager } = this.transaction;
    const memberships = await manager.query<{ company_id: string; id: string }[]>(
      `SELECT m.company_id, m.id FROM account_company ac
       JOIN membership m ON m.company_id = ac.company_id AND m.account_id = ac.account_id WHERE ac.account_id = $1`,
      [accountId],
    );
    for (const { company_id: companyId, id: membershipId } of memberships) await this.revokeAllOfMember(companyId, membershipId);
  }

  async revokeAllOfMember(companyId: string, membershipId: string): Promise<void> {
    await this.transaction.manager
      .getRepository(DeviceToken)
      .update({ companyId, membershipId, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  }

  async revoke(device: EnrolledDevice): Promise<void> {
    await this.transaction.manager
      .getRepository(DeviceToken)
      .update({ ...device, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  }
}
