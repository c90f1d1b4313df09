export { OwnerBootstrap } from './bootstrap/owner-bootstrap.service.js';
export type { EnrolledDevice } from './devices/device-tokens.repository.js';
export { DeviceTokens } from './devices/device-tokens.service.js';
export { AuthGuard } from './guard/auth.guard.js';
export { InvitationsService } from './invitations/invitations.service.js';
export { IdentityModule } from './identity.module.js';
export type { AccountMembership } from './memberships/memberships-of.repository.js';
export { MembershipsOf } from './memberships/memberships-of.service.js';
export { CredentialsService, type KnownAccount } from './sign-in/credentials.service.js';
