import { createSecretKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACCESS_TOKEN_SECONDS } from '#contracts';
import { MailModule, Secrets } from '#platform';
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
import { Guests } from './invitations/guests.service.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { Joining } from './invitations/joining.service.js';
import { AttemptCounters } from './limits/attempt-counters.repository.js';
import { ResetRequests } from './limits/reset-requests.service.js';
import { SignInFailures } from './limits/sign-in-failures.service.js';
import { MembershipsOfRepository } from './memberships/memberships-of.repository.js';
import { EnlistedMembersRepository } from './memberships/enlisted-members.repository.js';
import { Enlistment } from './memberships/enlistment.service.js';
import { MembershipsOf } from './memberships/memberships-of.service.js';
import { AfterAnswer } from './passwords/after-answer.service.js';
import { ForgottenPasswords } from './passwords/forgotten-passwords.service.js';
import { NewPassword } from './passwords/new-password.service.js';
import { PasswordChanges } from './passwords/password-changes.service.js';
import { PasswordMail } from './passwords/password-mail.service.js';
import { PasswordResetsRepository } from './passwords/password-resets.repository.js';
import { PasswordsController } from './passwords/passwords.controller.js';
import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_PURPOSE,
  AccessTokens,
} from './sessions/access-tokens.service.js';
import { IdentityJobsModule } from './sessions/identity-jobs.module.js';
import { OwnSessions } from './sessions/own-sessions.service.js';
import { RefreshTokensRepository } from './sessions/refresh-tokens.repository.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { WebSession } from './sessions/web-session.entity.js';
import { WebSessionsRepository } from './sessions/web-sessions.repository.js';
import { WebSessions } from './sessions/web-sessions.service.js';
import { CredentialsService } from './sign-in/credentials.service.js';
import { MeService } from './sign-in/me.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInService } from './sign-in/sign-in.service.js';

const EXPORTED = [AuthGuard, CredentialsService, DeviceTokens, Enlistment, InvitationsService, MembershipsOf, OwnerBootstrap, WebCallers];
const GUARD = [WebJwtStrategy, DeviceCallers, DeviceTokenStrategy, CallersRepository];
const SIGNED_IN = [SignInService, MeService, WebSessions, OwnSessions, Passwords, AccessTokens];
const INVITED = [Guests, Joining];
const PASSWORDS = [AfterAnswer, ForgottenPasswords, NewPassword, PasswordChanges, PasswordMail, ResetRequests];
const STORED = [
  AccountsRepository,
  AttemptCounters,
  DeviceTokensRepository,
  EnlistedMembersRepository,
  InvitationsRepository,
  MembershipsOfRepository,
  PasswordResetsRepository,
  RefreshTokensRepository,
  SignInFailures,
  WebSessionsRepository,
];

@Module({
  imports: [
    IdentityJobsModule,
    MailModule,
    TenancyModule,
    TypeOrmModule.forFeature([Account, DeviceToken, WebSession], 'identity'),
    JwtModule.registerAsync({
      inject: [Secrets],
      useFactory: (secrets: Secrets) => ({
        secret: createSecretKey(secrets.derive(ACCESS_TOKEN_PURPOSE)),
        signOptions: { algorithm: ACCESS_TOKEN_ALGORITHM, issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS },
        verifyOptions: { algorithms: [ACCESS_TOKEN_ALGORITHM], issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE },
      }),
    }),
  ],
  controllers: [PasswordsController, SignInController, SessionsController, InvitationsController],
  providers: [...EXPORTED, ...GUARD, ...SIGNED_IN, ...INVITED, ...PASSWORDS, ...STORED],
  exports: EXPORTED,
})
export class IdentityModule {}
