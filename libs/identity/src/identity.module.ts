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
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MembershipsOfRepository } from './memberships/memberships-of.repository.js';
import { EnlistedMembersRepository } from './memberships/enlisted-members.repository.js';
import { Enlistment } from './memberships/enlistment.service.js';
import { MembershipsOf } from './memberships/memberships-of.service.js';
import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_PURPOSE,
  AccessTokens,
} from './sessions/access-tokens.service.js';
import { OwnSessions } from './sessions/own-sessions.service.js';
import { RefreshTokensRepository } from './sessions/refresh-tokens.repository.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { WebSession } from './sessions/web-session.entity.js';
import { WebSessionsRepository } from './sessions/web-sessions.repository.js';
import { WebSessions } from './sessions/web-sessions.service.js';
import { CredentialsService } from './sign-in/credentials.service.js';
import { MeService } from './sign-in/me.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInFailures } from './sign-in/sign-in-failures.repository.js';
import { SignInService } from './sign-in/sign-in.service.js';

const EXPORTED = [AuthGuard, CredentialsService, DeviceTokens, Enlistment, InvitationsService, MembershipsOf, OwnerBootstrap];
const GUARD = [WebCallers, WebJwtStrategy, DeviceCallers, DeviceTokenStrategy, CallersRepository];
const SIGNED_IN = [SignInService, MeService, WebSessions, OwnSessions, Passwords, AccessTokens];
const STORED = [
  AccountsRepository,
  DeviceTokensRepository,
  EnlistedMembersRepository,
  InvitationsRepository,
  MembershipsOfRepository,
  RefreshTokensRepository,
  SignInFailures,
  WebSessionsRepository,
];

@Module({
  imports: [
    TenancyModule,
    TypeOrmModule.forFeature([Account, DeviceToken, WebSession], 'identity'),
    JwtModule.registerAsync({
      inject: [Secrets],
      useFactory: (secrets: Secrets) => ({
        secret: secrets.derive(ACCESS_TOKEN_PURPOSE),
        signOptions: { algorithm: ACCESS_TOKEN_ALGORITHM, issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS },
        verifyOptions: { algorithms: [ACCESS_TOKEN_ALGORITHM], issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE },
      }),
    }),
  ],
  controllers: [SignInController, SessionsController, InvitationsController],
  providers: [...EXPORTED, ...GUARD, ...SIGNED_IN, ...STORED],
  exports: EXPORTED,
})
export class IdentityModule {}
