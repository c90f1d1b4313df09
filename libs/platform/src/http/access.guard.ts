import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLE_PERMISSIONS } from '#contracts';
import { currentRequest } from '../context/request-context.js';
import { ACCESS, type Access } from './access.js';
import { forbidden, unauthenticated } from './app-error.js';

/**
 * The last of the three global guards: does the caller's role hold the permission that the handler demands?
 * A handler that declares nothing is refused for everybody.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!access) throw forbidden();
    if (access.kind === 'public') return true;
    const request = currentRequest();
    if (!request.accountId && !request.tenant?.membershipId) throw unauthenticated();
    if (access.kind === 'signed-in') return true;
    if (!request.role || !ROLE_PERMISSIONS[request.role].includes(access.permission)) throw forbidden();
    return true;
  }
}
