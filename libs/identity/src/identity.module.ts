import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACCESS_TOKEN_SECONDS } from '#contracts';
import { Secrets } from '#platform';
import { TenancyModule } from '#tenancy';
import { Account } from './accounts/account.entity.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { Passwords } from './accounts/passwords.service.js';
import { OwnerBootstrap } from './bootstrap/owner-bootstrap.service.js';
import { DeviceToken } from './devices/device-token.entity.js';
import { DeviceTokensRepository } from './devices/device-tokens.repository.js';
import { DeviceTokens } from './devices/device-tokens.service.js';
import { AuthGuard } from './guard/auth.guard.js';
import { CallersRepository } from './guard/callers.repository.js';
import { DeviceCallers } from './guard/device-callers.service.js';
import { DeviceTokenStrategy } from './guard/device-token.strategy.js';
import { WebCallers } from './guard/web-callers.service.js';
import { WebJwtStrategy } from './guard/web-jwt.strategy.js';
import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_PURPOSE,
  AccessTokens,
} from './sessions/access-tokens.service.js';
import { CredentialsService } from './sign-in/credentials.service.js';
import { SignInFailures } from './sign-in/sign-in-failures.repository.js';

const EXPORTED = [AuthGuard, CredentialsService, DeviceTokens, OwnerBootstrap];
const GUARD = [WebCallers, WebJwtStrategy, DeviceCallers, DeviceTokenStrategy, CallersRepository];
const STORED = [AccountsRepository, DeviceTokensRepository, SignInFailures];

@Module({
  imports: [
    TenancyModule,
    TypeOrmModule.forFeature([Account, DeviceToken], 'identity'),
    JwtModule.registerAsync({
      inject: [Secrets],
      useFactory: (secrets: Secrets) => ({
        secret: secrets.derive(ACCESS_TOKEN_PURPOSE),
        signOptions: { algorithm: ACCESS_TOKEN_ALGORITHM, issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS },
        verifyOptions: { algorithms: [ACCESS_TOKEN_ALGORITHM], issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE },
      }),
    }),
  ],
  providers: [...EXPORTED, ...GUARD, ...STORED, Passwords, AccessTokens],
  exports: EXPORTED,
})
export class IdentityModule {}
