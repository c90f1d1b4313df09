import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AppError, currentRequest, FactCache, tokenHash, WEB_ROUTE } from '#platform';
import { CompanyKeysRepository } from './company-keys.repository.js';

const REMEMBERED_KEYS = 10_000;
const LONGEST_KEY = 200;

/**
 * The first of the three global guards. Promises:
 * 1. A route that does not say `@WebRoute()` is not reached without the key of some company.
 * 2. After it the request's company is the key's, and nothing in the request can change that.
 * It does not decide whether the key still counts or the company may be served: `app_enter` does, in the transaction of
 * the request itself, so that a suspension or a revocation holds from its commit on.
 */
@Injectable()
export class CompanyKeyGuard implements CanActivate {
  private readonly companies = new FactCache<{ companyId: string }>(REMEMBERED_KEYS);

  constructor(
    private readonly reflector: Reflector,
    private readonly keys: CompanyKeysRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(WEB_ROUTE, [context.getHandler(), context.getClass()])) return true;
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['x-company-key'];
    if (typeof header !== 'string' || header === '') throw new AppError('COMPANY_KEY_REQUIRED', 'X-Company-Key header required');
    const keyHash = tokenHash(header);
    const known = header.length > LONGEST_KEY ? null : await this.companies.lookUp(keyHash, () => this.keys.companyOf(keyHash));
    if (!known) throw new AppError('COMPANY_KEY_INVALID', 'Invalid company key');
    currentRequest().tenant = { companyId: known.companyId, keyHash };
    return true;
  }
}
