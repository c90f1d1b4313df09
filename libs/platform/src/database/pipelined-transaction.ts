import { type Connection, Query, type QueryResult, type Submittable } from 'pg';

/** A prepared statement: the name is its identity on the connection, so one name always has one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What pg's client calls on the query whose answers it is reading, and what a query calls back; its types leave it out. */
interface ActiveQuery {
  readonly name: string;
  readonly text: string;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

type PreparedNames = Record<string, string>;
type WithNames = Connection & { readonly parsedStatements: PreparedNames; readonly submittedNamedStatements: PreparedNames };

const BEGIN: Statement = { name: 'pipeline_begin', text: 'BEGIN', values: [] };
const COMMIT: Statement = { name: 'pipeline_commit', text: 'COMMIT', values: [] };

/**
 * BEGIN, statements and COMMIT, written at once and followed by a single Sync, so that they are one write, one read and
 * one answer; pg's own pipelining sends and waits for a Sync with each statement, which costs as much again as the
 * statements. Its Query makes and reads the messages. PostgreSQL skips what follows a refused statement, COMMIT
 * included, so after an error the transaction is still open and to be rolled back.
 */
export class PipelinedTransaction implements Submittable {
  private readonly queries: ActiveQuery[];
  private readonly results: QueryResult[] = [];
  private failure: Error | null = null;

  /** `done` is called once: with an error, or with a result for each of BEGIN, the statements and COMMIT. */
  constructor(
    statements: readonly Statement[],
    private readonly done: (error: Error | null, results: QueryResult[]) => void,
  ) {
    this.queries = [BEGIN, ...statements, COMMIT].map((statement) => this.queryFor(statement));
  }

  /** The statement that is being answered: the client notes by it which names the connection has prepared. */
  get name(): string | undefined {
    return this.queries[0]?.name;
  }

  get text(): string | undefined {
    return this.queries[0]?.text;
  }

  submit(connection: Connection): Error | null {
    const { stream } = connection;
    const withoutSync = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
    stream.cork();
    for (const query of this.queries) {
      const refused = query.submit(withoutSync);
      this.failure ??= refused;
    }
    // Half of a transaction must not be committed: what could not be written takes the rest and the connection with it.
    if (this.failure) stream.destroy();
    else connection.sync();
    stream.uncork();
    return this.failure;
  }

  handleRowDescription(message: unknown): void {
    this.queries[0]?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.queries[0]?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    const answered = this.queries.shift();
    answered?.handleCommandComplete(message, connection);
    answered?.handleReadyForQuery(connection);
  }

  handleEmptyQuery(connection: Connection): void {
    this.queries.shift()?.handleReadyForQuery(connection);
  }

  handleError(error: Error, connection: Connection): void {
    // Skipped statements were not prepared either.
    const { parsedStatements, submittedNamedStatements } = connection as WithNames;
    for (const { name } of this.queries) if (!(name in parsedStatements)) delete submittedNamedStatements[name];
    this.done(error, []);
  }

  handleReadyForQuery(): void {
    this.done(null, this.results);
  }

  private queryFor({ name, text, values }: Statement): ActiveQuery {
    const answered = (error: Error | null | undefined, result: QueryResult): void => {
      if (error) this.failure ??= error;
      else this.results.push(result);
    };
    return new Query({ name, text, values }, answered as never) as unknown as ActiveQuery;
  }
}
