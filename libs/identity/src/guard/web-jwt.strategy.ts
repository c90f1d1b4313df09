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
      secretOrKey: secrets.derive(ACCESS_TOKEN_PURPOSE),
      algorithms: [ACCESS_TOKEN_ALGORITHM],
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
    });
  }

  validate(claims: Record<string, unknown>): AccessIdentity | null {
    return identityOf(claims);
  }
}
