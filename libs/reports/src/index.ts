export { ReportsJobsModule } from './weekly/reports-jobs.module.js';
export { Rules } from './rules/rules.service.js';
export { ReportsModule } from './reports.module.js';
