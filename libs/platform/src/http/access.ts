import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import { type Permission, rolesWith } from '#contracts';

/** What a handler declares about who may call it. A handler that declares nothing does not pass the route test. */
export type Access =
  | { readonly kind: 'public'; readonly why: string }
  /** `evenIfNotServed`: also while the company of a web route is suspended, expired or cancelled. */
  | { readonly kind: 'allow'; readonly permission: Permission; readonly evenIfNotServed?: true }
  | { readonly kind: 'signed-in' };

export const ACCESS = 'ept:access';
export const WEB_ROUTE = 'ept:web-route';

/** Any signed-in caller whose role holds the permission. */
export const Allow = (permission: Permission): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'allow', permission } satisfies Access),
    ApiExtension('x-permission', { permission, roles: rolesWith(permission) }),
  );

/**
 * As `Allow`, also while the caller's company is not served: what a company may do with its own data then too. The membership
 * counts as ever. A handler that says this enters its company with `TenantTransaction.runFor`: `run` would refuse.
 */
export const AllowEvenIfNotServed = (permission: Permission): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'allow', permission, evenIfNotServed: true } satisfies Access),
    ApiExtension('x-permission', { permission, roles: rolesWith(permission), evenIfNotServed: true }),
  );

/** Any signed-in account, whatever its role, also while its company is not served. */
export const SignedIn = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access),
    ApiExtension('x-permission', { permission: 'signed-in', roles: [] }),
  );

/** Nobody is asked who they are. `why` is read by the reviewer and by the test that lists these routes. */
export const Public = (why: string): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'public', why } satisfies Access),
    ApiExtension('x-permission', { permission: 'public', roles: [] }),
  );

/** A route of the web: no company key; the company comes from the signed access token (`Authorization: Bearer`). */
export const WebRoute = (): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(WEB_ROUTE, true), ApiSecurity('web'));

/** A route of the desktop protocol: company key and `Authorization: Token`. What every route is that does not say WebRoute. */
export const DesktopRoute = (): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(WEB_ROUTE, false),
    ApiSecurity({ companyKey: [], device: [] }),
    ApiHeader({ name: 'X-Company-Key', description: "The company's key", required: true }),
  );
