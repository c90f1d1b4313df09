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

  async revoke(device: EnrolledDevice): Promise<void> {
    await this.transaction.manager
      .getRepository(DeviceToken)
      .update({ ...device, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  }
}
