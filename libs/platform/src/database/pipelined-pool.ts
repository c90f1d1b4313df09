import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type PoolClient, type QueryResult } from 'pg';
import { DatabaseSettings } from './database-settings.js';
import { PipelinedTransaction, type Statement } from './pipelined-transaction.js';
import { type PoolUse, poolUse } from './pool-use.js';
import { sqlState, translateDatabaseError } from './postgres-errors.js';

export type { Statement } from './pipelined-transaction.js';

/**
 * The hot path's door to the database as `ept_tenant`: a whole transaction in one round trip. The caller's first
 * statement must be `app_enter`, or a function that begins with it. The answer to COMMIT is checked, because the COMMIT of a failed transaction answers
 * ROLLBACK without an error.
 */
@Injectable()
export class PipelinedPool implements OnModuleDestroy {
  private readonly pool: Pool;

  constructor(@Inject(DatabaseSettings) settings: DatabaseSettings) {
    this.pool = new Pool(settings.pool('ept_tenant', 'ingest'));
    // A connection that dies is replaced by the pool, and whoever was using it is told by its query. Without these
    // listeners, one for idle connections and one for those in use, it would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** How the pool is used at this moment. */
  get connections(): PoolUse {
    return poolUse(this.pool);
  }

  /** Sends BEGIN, the statements and COMMIT at once. Resolves after the commit with one result a statement. */
  async transaction(statements: readonly Statement[]): Promise<QueryResult[]> {
    try {
      const client = await this.pool.connect();
      const results = await send(client, statements);
      client.release();
      if (results.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back');
      return results.slice(1, -1);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** Sends one statement that is a transaction of its own. Resolves after the commit, which PostgreSQL reports last. */
  async statement(statement: Statement): Promise<QueryResult> {
    try {
      const client = await this.pool.connect();
      try {
        const result = await client.query(statement);
        client.release();
        return result;
      } catch (error) {
        // After a refusal of the database the connection is good. After anything else nobody knows.
        client.release(sqlState(error) === undefined);
        throw error;
      }
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}

/** Keeps the client on success; gives it back on failure. */
function send(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    const transaction = new PipelinedTransaction(statements, (error, results) => {
      if (!error) return resolve(results);
      // After a refusal of the database the connection is good, once the transaction is closed. After anything else nobody knows.
      if (sqlState(error) === undefined) client.release(true);
      else client.query('ROLLBACK', (failed: Error | null) => client.release(failed ?? undefined));
      reject(error);
    });
    client.query(transaction);
  });
}
