export { EmbeddedPostgresError } from './embedded-postgres.error.js';
export { lockDataDir, startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres.js';
