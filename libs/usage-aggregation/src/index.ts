export { UsageAggregationModule } from './usage-aggregation.module.js';
