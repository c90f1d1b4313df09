import { Injectable } from '@nestjs/common';
import { DeviceTokens } from '#identity';
import { notFound, TenantTransaction } from '#platform';
import { CompanyAudit, MembersService, RecordViews } from '#tenancy';
import type { Device } from '../devices/device.entity.js';
import { DevicesRepository } from '../devices/devices.repository.js';
import type { DevicesResponse, DeviceView } from './dto/reads.responses.js';
import { ownEmployeeId } from './read-ranges.service.js';

/** Which devices record, and stopping one. A device's id is unique per employee, so it is always named with its employee. */
@Injectable()
export class DeviceReads {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly devices: DevicesRepository,
    private readonly members: MembersService,
    private readonly tokens: DeviceTokens,
    private readonly audit: CompanyAudit,
    private readonly views: RecordViews,
  ) {}

  /** Of the whole company, or of one employee. Throws NOT_FOUND for a stranger. */
  ofCompany(employeeId: string | null): Promise<DevicesResponse> {
    return this.transaction.run(async () => {
      if (employeeId !== null) {
        await this.members.byId(employeeId);
        await this.views.note(employeeId);
      }
      return listed(await this.devices.list(employeeId));
    });
  }

  own(): Promise<DevicesResponse> {
    return this.transaction.run(async () => listed(await this.devices.list(ownEmployeeId())));
  }

  /** Throws NOT_FOUND. Somebody else’s tells when they were last at work: its owner learns of the look. */
  one(employeeId: string, id: string): Promise<DeviceView> {
    return this.transaction.run(async () => {
      const device = await this.devices.byId(employeeId, id);
      if (!device) throw notFound();
      await this.views.note(employeeId);
      return deviceView(device);
    });
  }

  ownOne(id: string): Promise<DeviceView> {
    return this.one(ownEmployeeId(), id);
  }

  /**
   * From here on no request with the device's token is served. The token goes first and what tells of it is committed
   * after: should that fail, the device is off, and revoking it again completes it.
   */
  async revoke(employeeId: string, id: string): Promise<void> {
    await this.transaction.run(async () => {
      if ((await this.devices.revoke(employeeId, id)) === 0) throw notFound();
      await this.audit.write('device.revoked', id, { employeeId });
      await this.tokens.revoke({ companyId: this.transaction.companyId, membershipId: employeeId, deviceId: id });
    });
  }
}

const listed = (devices: Device[]): DevicesResponse => ({ items: devices.map(deviceView), nextCursor: null });

function deviceView({ id, employeeId, name, platform, appVersion, enrolledAt, lastSeenAt, revokedAt }: Device): DeviceView {
  return { id, employeeId, name, platform, appVersion, enrolledAt, lastSeenAt, revokedAt };
}
