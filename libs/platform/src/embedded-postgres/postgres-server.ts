import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { endOrphans } from './orphan.js';
import { lastWords, START_LOG } from './server-log.js';
import { serverArguments } from './server-settings.js';
import { spawnOptions, type ServerAccount } from './server-account.js';

export interface ServerPlan {
  readonly program: string;
  readonly base: string;
  readonly cluster: string;
  readonly account: ServerAccount | null;
  readonly port: number;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (sentence: string) => void;
}

/** Between attempts to bring back a server that ended; the last one repeats. */
const RESTART_DELAYS_MS = [0, 250, 500, 1_000, 2_000, 5_000];
const STILL_STARTING_AFTER_MS = 15_000;
/** At most half of the 10 s that the whole program has to end: an orderly end first, then one that leaves the rest to recovery. */
const STOP_PATIENCE: readonly (readonly [NodeJS.Signals, milliseconds: number])[] = [
  ['SIGINT', 3_000],
  ['SIGQUIT', 1_000],
  ['SIGKILL', 1_000],
];

/**
 * One running PostgreSQL server. It is its own process group, so that Ctrl-C reaches only Node, which stops it when
 * its last request is done. Should it end by itself it is started again on the same port, as often as it takes;
 * it recovers what was committed from its log. It never outlives Node, unless Node is killed with -9.
 */
export class PostgresServer {
  private child: ChildProcess | null = null;
  private revival: Promise<void> = Promise.resolve();
  private readonly ended = new AbortController();
  private readonly endWithNode = (): void => void this.child?.kill('SIGINT');

  constructor(private readonly plan: ServerPlan) {}

  get adminUrl(): string {
    return adminUrlOf(this.plan.port, this.plan.password);
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Resolves when the server answers queries. Throws EmbeddedPostgresError with what the server said when it ends before that. */
  async start(): Promise<void> {
    process.once('exit', this.endWithNode);
    try {
      const child = await this.launch();
      await this.answering(child);
      this.watch(child);
    } catch (error) {
      process.removeListener('exit', this.endWithNode);
      throw error;
    }
  }

  /** Resolves when the server's process is gone. May be called again. */
  async stop(): Promise<void> {
    this.ended.abort();
    await this.revival;
    process.removeListener('exit', this.endWithNode);
    await this.end(this.child);
    this.child = null;
  }

  private async launch(): Promise<ChildProcess> {
    const { program, base, cluster, account, port, settings } = this.plan;
    const log = await open(join(base, START_LOG), 'w', 0o600);
    try {
      const child = spawn(program, serverArguments(cluster, port, settings), {
        ...spawnOptions(account),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      });
      await once(child, 'spawn');
      child.unref();
      this.child = child;
      return child;
    } finally {
      await log.close();
    }
  }

  private async answering(child: ChildProcess): Promise<void> {
    let sayAgainAt = Date.now() + STILL_STARTING_AFTER_MS;
    for (;;) {
      if (hasEnded(child)) throw new EmbeddedPostgresError(`PostgreSQL did not start. ${await lastWords(this.plan.base, this.plan.cluster)}`);
      const refusal = await this.refusal();
      if (refusal === null) return;
      if (refusal === '28P01') {
        await this.end(child);
        throw new EmbeddedPostgresError(`The database in ${this.plan.cluster} does not accept the password in DATA_DIR/postgres-password: restore the file that belongs to it.`);
      }
      if (this.ended.signal.aborted) return;
      if (Date.now() > sayAgainAt) {
        this.plan.log('PostgreSQL is still recovering what was committed before it was last ended.');
        sayAgainAt = Date.now() + STILL_STARTING_AFTER_MS;
      }
      await sleep(25);
    }
  }

  /** Null when a query is answered, else the code of the reason why not. */
  private async refusal(): Promise<string | null> {
    const client = new pg.Client({ connectionString: this.adminUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? 'unknown';
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private watch(child: ChildProcess): void {
    const revive = (): void => {
      if (this.ended.signal.aborted || this.child !== child) return;
      this.plan.log(`PostgreSQL ended unexpectedly (${child.signalCode ?? `code ${child.exitCode}`}): starting it again.`);
      this.revival = this.revive();
    };
    if (hasEnded(child)) revive();
    else child.once('exit', revive);
  }

  private async revive(): Promise<void> {
    for (let attempt = 0; !this.ended.signal.aborted; attempt += 1) {
      try {
        await sleep(RESTART_DELAYS_MS[attempt] ?? RESTART_DELAYS_MS.at(-1), undefined, { signal: this.ended.signal });
        await endOrphans(this.plan.cluster, this.plan.log);
        const child = await this.launch();
        await this.answering(child);
        if (this.ended.signal.aborted) return;
        this.watch(child);
        this.plan.log('PostgreSQL answers again.');
        return;
      } catch (error) {
        if (!this.ended.signal.aborted) this.plan.log(`PostgreSQL could not be started again: ${(error as Error).message}`);
      }
    }
  }

  private async end(child: ChildProcess | null): Promise<void> {
    for (const [signal, patience] of STOP_PATIENCE) {
      if (child === null || hasEnded(child)) return;
      child.ref();
      const gone = once(child, 'exit', { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
      child.kill(signal);
      await gone;
    }
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The superuser's. A secret: never logged. */
export function adminUrlOf(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
