export { ReportsJobsModule } from './weekly/reports-jobs.module.js';
export { ReportsModule } from './reports.module.js';
