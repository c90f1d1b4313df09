import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Secrets } from '#platform';
import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_PURPOSE,
  type AccessIdentity,
  identityOf,
} from '../sessions/access-tokens.service.js';

/** `Authorization: Bearer <access token>`: one algorithm, one issuer, one audience, one secret; nothing that the token itself could choose. */
@Injectable()
export class WebJwtStrategy extends PassportStrategy(Strategy, 'web-jwt') {
  constructor(secrets: Secrets) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // Of bytes jsonwebtoken would first try to make a public key, with every request: most of what a check costs. Its types leave this kind out.
      secretOrKey: createSecretKey(secrets.derive(ACCESS_TOKEN_PURPOSE)) as unknown as Buffer,
      algorithms: [ACCESS_TOKEN_ALGORITHM],
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
    });
  }

  validate(claims: Record<string, unknown>): AccessIdentity | null {
    return identityOf(claims);
  }
}
