import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '#plans';
import { CompanySettings } from './company/company-settings.entity.js';
import { CompanySettingsRepository } from './company/company-settings.repository.js';
import { Company } from './company/company.entity.js';
import { CompanyProfileService } from './company/company-profile.service.js';
import { CompanyRepository } from './company/company.repository.js';
import { SettingsService } from './company/settings.service.js';
import { CompanyKey } from './keys/company-key.entity.js';
import { CompanyKeyGuard } from './keys/company-key.guard.js';
import { CompanyKeysRepository } from './keys/company-keys.repository.js';
import { CompanyKeys } from './keys/company-keys.service.js';
import { InvitationMail } from './members/invitation-mail.service.js';
import { MembersService } from './members/members.service.js';
import { Membership } from './members/membership.entity.js';
import { MembershipsRepository } from './members/memberships.repository.js';

const EXPORTED = [CompanyKeyGuard, CompanyKeys, CompanyProfileService, InvitationMail, MembersService, SettingsService];

@Module({
  imports: [
    PlansModule,
    TypeOrmModule.forFeature([CompanyKey], 'identity'),
    TypeOrmModule.forFeature([Company, CompanySettings, Membership], 'tenant'),
  ],
  providers: [...EXPORTED, CompanyKeysRepository, CompanyRepository, CompanySettingsRepository, MembershipsRepository],
  exports: EXPORTED,
})
export class TenancyModule {}
