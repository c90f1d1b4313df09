export { AggregationService } from './aggregation.service.js';
export { EmployeeDaysErasure } from './employee-days-erasure.service.js';
export type { Drift } from './usage-days.repository.js';
export { UsageAggregationModule } from './usage-aggregation.module.js';
