import { currentRequest, unauthenticated } from '#platform';

/** Who records: the employee and the device of the token that came with a desktop request, in the company of its key. */
export interface Recorder {
  readonly companyId: string;
  readonly employeeId: string;
  readonly deviceId: string;
  readonly keyHash: Buffer | null;
  readonly tokenHash: Buffer | null;
}

/** Filled by the guards. Throws UNAUTHENTICATED where they have recognised no device. */
export function currentRecorder(): Recorder {
  const tenant = currentRequest().tenant;
  if (!tenant?.membershipId || !tenant.deviceId) throw unauthenticated();
  return {
    companyId: tenant.companyId,
    employeeId: tenant.membershipId,
    deviceId: tenant.deviceId,
    keyHash: tenant.keyHash ?? null,
    tokenHash: tenant.tokenHash ?? null,
  };
}
