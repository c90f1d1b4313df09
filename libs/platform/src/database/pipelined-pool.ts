import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type QueryResult } from 'pg';
import { DatabaseSettings } from './database-settings.js';
import { translateDatabaseError } from './postgres-errors.js';

/** A prepared statement: the name is its identity on the connection, so one name always has one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * The hot path's door to the database as `ept_tenant`: a whole transaction in one round trip. The caller's first
 * statement must be `app_enter`. Every result is checked, because a COMMIT of a failed transaction answers ROLLBACK
 * without an error.
 */
@Injectable()
export class PipelinedPool implements OnModuleDestroy {
  private readonly pool: Pool;

  constructor(@Inject(DatabaseSettings) settings: DatabaseSettings) {
    this.pool = new Pool({ ...settings.pool('ept_tenant', 'ingest'), pipeline: true });
    // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  /** Sends BEGIN, the statements and COMMIT at once. Resolves after the commit with one result a statement. */
  async transaction(statements: readonly Statement[]): Promise<QueryResult[]> {
    try {
      const client = await this.pool.connect();
      const outcomes = await Promise.allSettled([
        client.query('BEGIN'),
        ...statements.map((statement) => client.query(statement)),
        client.query('COMMIT'),
      ]);
      // A refused statement leaves a clean connection behind, an unanswered COMMIT does not.
      client.release(outcomes.at(-1)?.status === 'rejected');
      return resultsOf(outcomes);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}

function resultsOf(outcomes: PromiseSettledResult<QueryResult>[]): QueryResult[] {
  const results = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  if (results.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back');
  return results.slice(1, -1);
}
