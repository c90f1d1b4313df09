import { Injectable } from '@nestjs/common';
import { CredentialsService, DeviceTokens } from '#identity';
import { currentRequest, TenantTransaction } from '#platform';
import { currentRecorder } from '../recorder.js';
import { DeviceMail } from './device-mail.service.js';
import { DevicesRepository } from './devices.repository.js';
import type { LoginBody } from './dto/login.body.js';
import type { LoginCheckResponse, LoginResponse, LogoutResponse } from './dto/login.response.js';
import { RecorderProfile } from './recorder-profile.service.js';

/**
 * Signing trackers in and out. The company is the key's; who signs in must be an active member there whose role is
 * recorded. One live token a device: signing in again replaces it. A device that an admin has revoked may enrol again
 * by signing in, because whoever knows the password could as well come with another device id; to keep a person out,
 * their membership is suspended.
 */
@Injectable()
export class Enrolment {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly credentials: CredentialsService,
    private readonly tokens: DeviceTokens,
    private readonly devices: DevicesRepository,
    private readonly profile: RecorderProfile,
    private readonly mail: DeviceMail,
  ) {}

  /** Throws INVALID_CREDENTIALS also for somebody else's member, and FORBIDDEN for one who records nothing. */
  async login({ email, password, device }: LoginBody): Promise<LoginResponse> {
    const request = currentRequest();
    // Whoever has a key that no longer counts, or a company that is not served, is told so before a password is tried.
    await this.transaction.run(() => Promise.resolve());
    const account = await this.credentials.verify(email, password, request.address);
    const { companyId, membershipId, answer } = await this.transaction.run(async () => {
      const member = await this.profile.memberOf(account.id);
      if (await this.devices.enrol(member.id, device)) await this.mail.enrolled(member, device);
      return { companyId: this.transaction.companyId, membershipId: member.id, answer: await this.profile.describe(member) };
    });
    const token = await this.tokens.issueTo(account, { companyId, membershipId, deviceId: device.id });
    return { ...answer, token };
  }

  /** What `login` answers, without a token. */
  check(): Promise<LoginCheckResponse> {
    const { employeeId } = currentRecorder();
    return this.transaction.run(async () => this.profile.describe(await this.profile.member(employeeId)));
  }

  /** The device's token no longer counts. */
  async logout(): Promise<LogoutResponse> {
    const { companyId, employeeId, deviceId } = currentRecorder();
    // Asks whether the token still counts: an old one must not sign the device out.
    await this.transaction.run(() => Promise.resolve());
    await this.tokens.revoke({ companyId, membershipId: employeeId, deviceId });
    return { status: true };
  }
}
