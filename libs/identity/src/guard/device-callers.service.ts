import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { currentRequest, log, unauthenticated } from '#platform';
import { authenticateBy } from './authenticate.js';
import { type DeviceIdentity, DeviceTokenStrategy } from './device-token.strategy.js';

/** Recognises desktop trackers, after the company key has named the company. */
@Injectable()
export class DeviceCallers {
  private readonly authenticate;

  constructor(strategy: DeviceTokenStrategy) {
    this.authenticate = authenticateBy<DeviceIdentity>(strategy);
  }

  /** Throws UNAUTHENTICATED, also for a token of another company, which is a security event. */
  async recognise(headers: IncomingHttpHeaders): Promise<void> {
    const device = await this.authenticate(headers);
    const request = currentRequest();
    if (!device || !request.tenant) throw unauthenticated();
    const { companyId, membershipId, deviceId, tokenHash } = device;
    if (companyId !== request.tenant.companyId) {
      log.warn(
        { event: 'device_token_of_another_company', requestId: request.requestId, address: request.address, keyCompanyId: request.tenant.companyId, tokenCompanyId: companyId, membershipId, deviceId },
        'security: a device token came with the key of another company',
      );
      throw unauthenticated();
    }
    Object.assign(request.tenant, { membershipId, deviceId, tokenHash });
    // A tracker records and reads its own, whatever else its owner may do; app_enter refuses those who record nothing.
    request.role = 'EMPLOYEE';
  }
}
