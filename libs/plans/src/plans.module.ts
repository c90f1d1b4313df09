import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyPlan } from './company-plan.service.js';
import { Plan } from './plan.entity.js';
import { CompanyPlanRepository, PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Plan], 'owner'), TypeOrmModule.forFeature([Plan], 'tenant')],
  providers: [PlansRepository, CompanyPlanRepository, PlansService, CompanyPlan],
  exports: [PlansService, CompanyPlan],
})
export class PlansModule {}
