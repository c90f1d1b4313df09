export { LegacyFileError } from './domain/legacy-rows.js';
export { ImportRefused } from './import-refused.error.js';
export { ImportReport } from './import-report.js';
export { LegacyImport, type LegacyImportOptions } from './legacy-import.service.js';
export { LegacyImportModule } from './legacy-import.module.js';
