import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access, WEB_ROUTE } from '#platform';
import { DeviceCallers } from './device-callers.service.js';
import { WebCallers } from './web-callers.service.js';

/**
 * The second of the three global guards: who calls? Promises:
 * 1. A route that is not `@Public` is reached only by somebody known; every refusal is the same 401.
 * 2. Web routes know nobody by `Token`, desktop routes nobody by `Bearer`.
 * 3. On a web route the role is the membership's as of now. On a desktop route it is never more than EMPLOYEE's, and
 *    `app_enter` decides, inside the request's transaction, whether the token and the membership still count.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly web: WebCallers,
    private readonly devices: DeviceCallers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, targets);
    if (access?.kind === 'public') return true;
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const isWeb = this.reflector.getAllAndOverride<boolean | undefined>(WEB_ROUTE, targets);
    if (isWeb) await this.web.recognise(headers, { whateverTheCompany: access?.kind === 'signed-in', evenIfNotServed: access?.kind === 'allow' && access.evenIfNotServed === true });
    else await this.devices.recognise(headers);
    return true;
  }
}
