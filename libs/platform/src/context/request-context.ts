import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccessRole } from '#contracts';

/** Who a request works for. Filled by the guards only, in the order in which they learn it. */
export interface RequestContext {
  readonly requestId: string;
  /** The client's address, honouring X-Forwarded-For only from TRUST_PROXY. */
  readonly address: string;
  /** A HEAD: what would be answered stays here, so nobody sees it or takes it away. */
  readonly onlyHeaders?: boolean;
  accountId?: string;
  /** The account's e-mail or the member's name: how audits name the actor. */
  actor?: string;
  webSessionId?: string;
  role?: AccessRole;
  tenant?: TenantIdentity;
  /** When the company key that was sent ends, if it does: see `noteKeyExpiry`. */
  keyExpiresAt?: Date;
}

/** What `app_enter` is asked with: the company, and on the desktop protocol also key, membership and token. */
export interface TenantIdentity {
  readonly companyId: string;
  readonly keyHash?: Buffer;
  membershipId?: string;
  deviceId?: string;
  tokenHash?: Buffer;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Opened by Fastify's onRequest hook around everything that a request does. */
export function runInRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The running request, or undefined in jobs and at the start. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}

/** As `requestContext`, for code that only makes sense inside a request. Throws otherwise. */
export function currentRequest(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('There is no request here');
  return context;
}
