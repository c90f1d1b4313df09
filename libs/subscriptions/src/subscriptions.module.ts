import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '#plans';
import { CompanyContractsRepository } from './company-contracts.repository.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { VendorAudit } from './vendor-audit.entity.js';
import { VendorAuditRepository } from './vendor-audit.repository.js';
import { VendorAuditTrail } from './vendor-audit-trail.js';

@Module({
  imports: [TypeOrmModule.forFeature([Subscription, VendorAudit], 'owner'), PlansModule],
  providers: [CompanyContractsRepository, SubscriptionsRepository, VendorAuditRepository, VendorAuditTrail, SubscriptionsService],
  exports: [SubscriptionsService, VendorAuditTrail],
})
export class SubscriptionsModule {}
