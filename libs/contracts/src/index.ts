export * from './errors.js';
export * from './limits.js';
export * from './permissions.js';
export * from './vocabulary.js';
export * from './batch.js';
export * from './settings.js';
