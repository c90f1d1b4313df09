import { Injectable } from '@nestjs/common';
import { DeviceTokens } from '#identity';
import { notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '#tenancy';
import { DevicesRepository } from './devices.repository.js';

@Injectable()
export class DeviceRevocation {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly devices: DevicesRepository,
    private readonly tokens: DeviceTokens,
    private readonly audit: CompanyAudit,
  ) {}

  /**
   * From here on no request with the device's token is served. The token goes first and what tells of it is committed
   * after: should that fail, the device is off, and revoking it again completes it. Throws NOT_FOUND.
   */
  async revoke(employeeId: string, id: string): Promise<void> {
    await this.transaction.run(async () => {
      if ((await this.devices.revoke(employeeId, id)) === 0) throw notFound();
      await this.audit.write('device.revoked', id, { employeeId });
      await this.tokens.revoke({ companyId: this.transaction.companyId, membershipId: employeeId, deviceId: id });
    });
  }
}
