import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { Device } from './device.entity.js';

/** What a tracker says of itself when it logs in. */
export type DeviceDescription = Pick<Device, 'id' | 'name' | 'platform' | 'appVersion'>;

@Injectable()
export class DevicesRepository extends TenantRepository<Device> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Device);
  }

  /** Logging in is enrolment: a device that was revoked counts again from here on. False where it was known. */
  async enrol(employeeId: string, device: DeviceDescription): Promise<boolean> {
    if (await this.addUnlessKnown(employeeId, device)) return true;
    await this.query(
      `UPDATE device SET name = $4, platform = $5, app_version = $6, last_seen_at = now(), revoked_at = NULL WHERE company_id = $1 AND employee_id = $2 AND id = $3`,
      [employeeId, device.id, device.name, device.platform, device.appVersion],
    );
    return false;
  }

  /** False where there is one of this id: it stays as it is. */
  async addUnlessKnown(employeeId: string, device: DeviceDescription): Promise<boolean> {
    const added = await this.query(
      `INSERT INTO device (company_id, employee_id, id, name, platform, app_version) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (company_id, employee_id, id) DO NOTHING RETURNING id`,
      [employeeId, device.id, device.name, device.platform, device.appVersion],
    );
    return added.length === 1;
  }

  /** How many devices that are: none where there is no such device. Revoking twice keeps the first time. */
  revoke(employeeId: string, id: string): Promise<number> {
    return this.update({ employeeId, id }, { revokedAt: () => 'coalesce(revoked_at, now())' });
  }

  byId(employeeId: string, id: string): Promise<Device | null> {
    return this.findOne({ employeeId, id });
  }
}
