import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import Strategy from 'passport-custom';
import { FactCache, tokenHash } from '#platform';
import { DeviceTokensRepository, type EnrolledDevice } from '../devices/device-tokens.repository.js';

const SCHEME = /^Token ([A-Za-z0-9_-]{20,200})$/i;
const REMEMBERED_TOKENS = 50_000;

export interface DeviceIdentity extends EnrolledDevice {
  readonly tokenHash: Buffer;
}

/**
 * `Authorization: Token <device token>`. Only whose token it is, is remembered; whether it still counts is asked of the
 * database in the transaction of the request.
 */
@Injectable()
export class DeviceTokenStrategy extends PassportStrategy(Strategy, 'device-token') {
  private readonly devices = new FactCache<EnrolledDevice>(REMEMBERED_TOKENS);

  constructor(private readonly tokens: DeviceTokensRepository) {
    super();
  }

  async validate(request: { headers: { authorization?: string } }): Promise<DeviceIdentity | null> {
    const token = SCHEME.exec(request.headers.authorization ?? '')?.[1];
    if (!token) return null;
    const hash = tokenHash(token);
    const device = await this.devices.lookUp(hash, () => this.tokens.deviceOf(hash));
    return device && { ...device, tokenHash: hash };
  }
}
