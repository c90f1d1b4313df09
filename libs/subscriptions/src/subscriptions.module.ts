import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '#plans';
import { JobsModule } from '#platform';
import { CompanyContractsRepository } from './company-contracts.repository.js';
import { ExpiryMarks } from './jobs/expiry-marks.job.js';
import { DueExpiriesRepository } from './jobs/due-expiries.repository.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { VendorAudit } from './vendor-audit.entity.js';
import { VendorAuditRepository } from './vendor-audit.repository.js';
import { VendorAuditTrail } from './vendor-audit-trail.js';

@Module({
  imports: [TypeOrmModule.forFeature([Subscription, VendorAudit], 'owner'), PlansModule, JobsModule],
  providers: [CompanyContractsRepository, SubscriptionsRepository, VendorAuditRepository, VendorAuditTrail, SubscriptionsService, DueExpiriesRepository, ExpiryMarks],
  exports: [SubscriptionsService, VendorAuditTrail],
})
export class SubscriptionsModule {}
