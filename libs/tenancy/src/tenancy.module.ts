import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '#plans';
import { MailModule } from '#platform';
import { CompanyAuditEntry } from './audit/company-audit-entry.entity.js';
import { CompanyAuditController } from './audit/company-audit.controller.js';
import { CompanyAuditReads } from './audit/company-audit-reads.service.js';
import { CompanyAuditRepository } from './audit/company-audit.repository.js';
import { CompanyAudit } from './audit/company-audit.service.js';
import { CompanySettings } from './company/company-settings.entity.js';
import { CompanySettingsRepository } from './company/company-settings.repository.js';
import { CompanyController } from './company/company.controller.js';
import { Company } from './company/company.entity.js';
import { CompanyProfileService } from './company/company-profile.service.js';
import { CompanyRepository } from './company/company.repository.js';
import { CompanyService } from './company/company.service.js';
import { MySettingsController } from './company/my-settings.controller.js';
import { SettingsService } from './company/settings.service.js';
import { EmployeeErasureController } from './erasure/employee-erasure.controller.js';
import { EmployeeErasure } from './erasure/employee-erasure.entity.js';
import { EmployeeErasuresRepository } from './erasure/employee-erasures.repository.js';
import { EmployeeErasures } from './erasure/employee-erasures.service.js';
import { CompanyKey } from './keys/company-key.entity.js';
import { CompanyKeyGuard } from './keys/company-key.guard.js';
import { CompanyKeysRepository } from './keys/company-keys.repository.js';
import { CompanyKeys } from './keys/company-keys.service.js';
import { ImportedInvitationsRepository } from './invitation-import/imported-invitations.repository.js';
import { ImportedPeople } from './invitation-import/imported-people.service.js';
import { Holiday } from './holidays/holiday.entity.js';
import { CompanyHolidaysController, MyHolidaysController } from './holidays/holidays.controllers.js';
import { HolidaysRepository } from './holidays/holidays.repository.js';
import { Holidays } from './holidays/holidays.service.js';
import { InvitationImportController } from './invitation-import/invitation-import.controller.js';
import { InvitationImport } from './invitation-import/invitation-import.service.js';
import { InvitationPreview } from './invitation-import/invitation-preview.service.js';
import { KnownEmailsRepository } from './invitation-import/known-emails.repository.js';
import { CompanySeats } from './members/company-seats.entity.js';
import { BulkInviting } from './members/bulk-inviting.service.js';
import { EmployeesController } from './members/employees.controller.js';
import { EmployeesFile } from './members/employees-file.service.js';
import { EmployeesRepository } from './members/employees.repository.js';
import { EmployeesService } from './members/employees.service.js';
import { InvitationMail } from './members/invitation-mail.service.js';
import { InvitationNotes } from './members/invitation-notes.service.js';
import { Invitation } from './members/invitation.entity.js';
import { Inviting } from './members/inviting.service.js';
import { MemberChanges } from './members/member-changes.service.js';
import { MembersService } from './members/members.service.js';
import { Membership } from './members/membership.entity.js';
import { MembershipsRepository } from './members/memberships.repository.js';
import { HandOverController, LeavingController } from './members/own-membership.controllers.js';
import { OwnMembership } from './members/own-membership.service.js';
import { PendingInvitationsRepository } from './members/pending-invitations.repository.js';
import { SeatsRepository } from './members/seats.repository.js';
import { Seats } from './members/seats.service.js';
import { MyNotificationsController } from './notifications/my-notifications.controller.js';
import { NotificationChoice } from './notifications/notification-choice.entity.js';
import { NotificationChoicesRepository } from './notifications/notification-choices.repository.js';
import { NotificationChoices } from './notifications/notification-choices.service.js';
import { MyPolicyController } from './policy/my-policy.controller.js';
import { PolicyHistory } from './policy/policy-history.service.js';
import { PolicyVersion } from './policy/policy-version.entity.js';
import { PolicyVersionsRepository } from './policy/policy-versions.repository.js';
import { CompanyPresentation } from './presentation/company-presentation.entity.js';
import { CompanyPresentationRepository } from './presentation/company-presentation.repository.js';
import { CompanyPresentationController, MyPresentationController } from './presentation/presentation.controllers.js';
import { Presentation } from './presentation/presentation.service.js';
import { Team } from './teams/team.entity.js';
import { TeamNames } from './teams/team-names.service.js';
import { TeamsController } from './teams/teams.controller.js';
import { TeamsRepository } from './teams/teams.repository.js';
import { Teams } from './teams/teams.service.js';
import { MyViewsController } from './views/my-views.controller.js';
import { RecordViews } from './views/record-views.service.js';
import { RecordViewsRepository } from './views/record-views.repository.js';

const EXPORTED = [BulkInviting, CompanyAudit, CompanyKeyGuard, CompanyKeys, CompanyProfileService, EmployeeErasures, EmployeesService, Holidays, InvitationMail, MembersService, NotificationChoices, Presentation, RecordViews, SettingsService, Teams];
const PEOPLE = [EmployeesFile, ImportedInvitationsRepository, ImportedPeople, InvitationImport, InvitationNotes, InvitationPreview, KnownEmailsRepository, TeamNames];
const STORED = [
  CompanyAuditRepository,
  CompanyKeysRepository,
  CompanyPresentationRepository,
  CompanyRepository,
  CompanySettingsRepository,
  EmployeeErasuresRepository,
  EmployeesRepository,
  HolidaysRepository,
  MembershipsRepository,
  NotificationChoicesRepository,
  PendingInvitationsRepository,
  PolicyVersionsRepository,
  RecordViewsRepository,
  SeatsRepository,
  TeamsRepository,
];

@Module({
  imports: [
    MailModule,
    PlansModule,
    TypeOrmModule.forFeature([CompanyKey], 'identity'),
    TypeOrmModule.forFeature([Company, CompanyAuditEntry, CompanyPresentation, CompanySeats, CompanySettings, EmployeeErasure, Holiday, Invitation, Membership, NotificationChoice, PolicyVersion, Team], 'tenant'),
  ],
  controllers: [
    CompanyController,
    CompanyAuditController,
    CompanyHolidaysController,
    CompanyPresentationController,
    EmployeeErasureController,
    EmployeesController,
    HandOverController,
    InvitationImportController,
    LeavingController,
    MyHolidaysController,
    MyNotificationsController,
    MyPolicyController,
    MyPresentationController,
    MySettingsController,
    MyViewsController,
    TeamsController,
  ],
  providers: [...EXPORTED, ...PEOPLE, ...STORED, CompanyAuditReads, CompanyService, Inviting, MemberChanges, OwnMembership, PolicyHistory, Seats],
  exports: EXPORTED,
})
export class TenancyModule {}
