export { lowersLimit, type NewPlan, type PlanChanges } from './domain/plan-changes.js';
export { CompanyPlan } from './company-plan.service.js';
export type { Plan } from './plan.entity.js';
export { PlansModule } from './plans.module.js';
export { PlansService } from './plans.service.js';
