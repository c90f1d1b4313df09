import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { type DeviceDescription, DevicesRepository } from './devices.repository.js';

/** Devices of another installation, whose records are brought in. They have no token: nothing can be sent from them. */
@Injectable()
export class ImportedDevices {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly devices: DevicesRepository,
  ) {}

  /** False where the employee has this device already. */
  add(employeeId: string, device: DeviceDescription): Promise<boolean> {
    return this.transaction.run(() => this.devices.addUnlessKnown(employeeId, device));
  }
}
