import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration that is one SQL script. Forward only: a mistake is mended by the next migration,
 * a restore by the backup, so there is no `down`.
 */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly sql: string;

  async up(runner: QueryRunner): Promise<void> {
    // Citus refuses parallel DDL inside a transaction; elsewhere this is an unused custom setting.
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode = 'sequential'`);
    await runner.query(this.sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone: restore a backup`));
  }
}
