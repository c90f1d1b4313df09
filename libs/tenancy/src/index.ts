export { CompanyProfileService, type CompanyProfile } from './company/company-profile.service.js';
export { SettingsService } from './company/settings.service.js';
export { type InvitationRequest, type MadeInvitation, makeInvitation } from './domain/invitation.js';
export { type InvitationAddress, parseInvitationToken } from './domain/invitation-token.js';
export { CompanyKeyGuard } from './keys/company-key.guard.js';
export { CompanyKeys, type MadeCompanyKey } from './keys/company-keys.service.js';
export { InvitationMail, type InvitationLetter } from './members/invitation-mail.service.js';
export { MembersService, type Member } from './members/members.service.js';
export { TenancyModule } from './tenancy.module.js';
