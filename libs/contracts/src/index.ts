export * from './errors.js';
export * from './limits.js';
export * from './permissions.js';
export * from './vocabulary.js';
export * from './batch.js';
export * from './settings.js';
export * from './notifications.js';
export * from './report-definitions.js';
