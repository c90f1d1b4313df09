import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ACCESS_TOKEN_SECONDS } from '#contracts';
import { isUuid } from '#platform';

/** Who an access token speaks for. It names no role: what one may do is read on each request. */
export interface AccessIdentity {
  readonly accountId: string;
  readonly webSessionId: string;
  /** The company that was selected when it was made, with the membership in it. */
  readonly member: { readonly companyId: string; readonly membershipId: string } | null;
}

/** Claims of RFC 7519; `sid` as in OpenID Connect, `cid` and `mid` are ours. */
interface Claims {
  sub: string;
  sid: string;
  cid?: string;
  mid?: string;
}

export const ACCESS_TOKEN_ISSUER = 'employee-progress-tracker';
export const ACCESS_TOKEN_AUDIENCE = 'employee-progress-tracker/web';
export const ACCESS_TOKEN_ALGORITHM = 'HS256';
export const ACCESS_TOKEN_PURPOSE = 'web-access-token';

@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  sign(identity: AccessIdentity): { accessToken: string; expiresIn: number } {
    const { member } = identity;
    const claims: Claims = {
      sub: identity.accountId,
      sid: identity.webSessionId,
      ...(member ? { cid: member.companyId, mid: member.membershipId } : {}),
    };
    return { accessToken: this.jwt.sign(claims), expiresIn: ACCESS_TOKEN_SECONDS };
  }

  /** Null where it is not one of ours, or has expired. */
  read(token: string): AccessIdentity | null {
    try {
      return identityOf(this.jwt.verify<Record<string, unknown>>(token));
    } catch {
      return null;
    }
  }
}

/** Claims whose signature has been verified. Null where they are not what `sign` writes. */
export function identityOf(claims: Record<string, unknown>): AccessIdentity | null {
  const { sub, sid, cid, mid } = claims;
  if (!isUuid(sub) || !isUuid(sid)) return null;
  if (cid === undefined && mid === undefined) return { accountId: sub, webSessionId: sid, member: null };
  if (!isUuid(cid) || !isUuid(mid)) return null;
  return { accountId: sub, webSessionId: sid, member: { companyId: cid, membershipId: mid } };
}
