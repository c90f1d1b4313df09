export { EXPORTED_TABLES, NOT_EXPORTED } from './domain/exported-tables.js';
export { ExportsJobsModule, ExportsModule } from './exports.module.js';
export { ExportMaker } from './jobs/export-maker.service.js';
export { ExportsScheduler } from './jobs/exports.scheduler.js';
