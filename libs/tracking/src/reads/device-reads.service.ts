import { Injectable } from '@nestjs/common';
import { notFound, TenantTransaction } from '#platform';
import { MembersService, RecordViews } from '#tenancy';
import { DevicesRepository } from '../devices/devices.repository.js';
import type { CompanyDevicesQuery, PageQuery } from './dto/reads.queries.js';
import type { DevicesResponse, DeviceView } from './dto/reads.responses.js';
import { page } from './page.js';
import { ownEmployeeId, pageRange } from './read-ranges.service.js';
import { RecordsRepository } from './records.repository.js';

/** Which devices record. A device's id is unique per employee, so it is always named with its employee. */
@Injectable()
export class DeviceReads {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly devices: DevicesRepository,
    private readonly records: RecordsRepository,
    private readonly members: MembersService,
    private readonly views: RecordViews,
  ) {}

  /** Of the whole company, or of one employee. Throws NOT_FOUND for a stranger. */
  ofCompany({ employeeId, ...query }: CompanyDevicesQuery): Promise<DevicesResponse> {
    return this.transaction.run(async () => {
      if (employeeId !== undefined) {
        await this.members.byId(employeeId);
        await this.views.note(employeeId);
      }
      return this.list(employeeId ?? null, query);
    });
  }

  own(query: PageQuery): Promise<DevicesResponse> {
    return this.transaction.run(() => this.list(ownEmployeeId(), query));
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

  private async list(employeeId: string | null, query: PageQuery): Promise<DevicesResponse> {
    return page(await this.records.devices(employeeId, pageRange(query)), query.limit, deviceView);
  }
}

function deviceView({ id, employeeId, name, platform, appVersion, enrolledAt, lastSeenAt, revokedAt }: DeviceView): DeviceView {
  return { id, employeeId, name, platform, appVersion, enrolledAt, lastSeenAt, revokedAt };
}
