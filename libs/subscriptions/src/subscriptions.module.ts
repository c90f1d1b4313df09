import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '#plans';
import { JobsModule, MailModule } from '#platform';
import { CompanyContractsRepository } from './company-contracts.repository.js';
import { ExpiryMark } from './jobs/expiry-mark.service.js';
import { ExpiryMarks } from './jobs/expiry-marks.job.js';
import { DueExpiriesRepository } from './jobs/due-expiries.repository.js';
import { DueRemindersRepository } from './jobs/due-reminders.repository.js';
import { SubscriptionReminders } from './jobs/subscription-reminders.job.js';
import { CompanyContactsRepository } from './mail/company-contacts.repository.js';
import { CompanyMailChecks } from './mail/company-mail-checks.service.js';
import { CompanyMail } from './mail/company-mail.service.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { VendorAudit } from './vendor-audit.entity.js';
import { VendorAuditRepository } from './vendor-audit.repository.js';
import { VendorAuditTrail } from './vendor-audit-trail.js';

const CONTRACTS = [CompanyContractsRepository, SubscriptionsRepository, SubscriptionsService, VendorAuditRepository, VendorAuditTrail];
const JOBS = [DueExpiriesRepository, DueRemindersRepository, ExpiryMark, ExpiryMarks, SubscriptionReminders];
const MAIL = [CompanyContactsRepository, CompanyMail, CompanyMailChecks];

@Module({
  imports: [TypeOrmModule.forFeature([Subscription, VendorAudit], 'owner'), PlansModule, JobsModule, MailModule],
  providers: [...CONTRACTS, ...JOBS, ...MAIL],
  exports: [CompanyMail, SubscriptionsService, VendorAuditTrail],
})
export class SubscriptionsModule {}
