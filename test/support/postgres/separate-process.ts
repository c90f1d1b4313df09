import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REPOSITORY } from '../repository.js';

export interface SeparatePostgres {
  readonly adminUrl: string;
  readonly port: number;
  /** The server's process. */
  readonly pid: number;
  /** The Node process that started it. */
  readonly node: ChildProcess;
  readonly sentences: readonly string[];
  /** Sends a signal to Node and resolves with how it ended. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface SeparateOptions {
  readonly dataDir: string;
  /** A clone with RUNNER and a built `dist`; the one that the tests belong to by default. */
  readonly clone?: string;
  readonly uid?: number;
  readonly gid?: number;
}

type Message = { sentence: string } | { failed: string } | { ready: { adminUrl: string; port: number; pid: number } };

export const RUNNER = 'test/support/postgres/separate-process.mjs';

/** Runs the built embedded database in a Node process of its own, one that a test may kill. Rejects when it does not start. */
export async function startSeparately({ dataDir, clone = REPOSITORY, uid, gid }: SeparateOptions): Promise<SeparatePostgres> {
  const module = join(clone, 'dist/libs/platform/src/embedded-postgres/index.js');
  const owner = uid === undefined ? {} : { uid, gid: gid ?? uid };
  const node = fork(join(clone, RUNNER), [module, dataDir], { ...owner, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const sentences: string[] = [];
  let complaint = '';
  node.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));

  const ready = await new Promise<{ adminUrl: string; port: number; pid: number }>((resolve, reject) => {
    node.once('exit', (code, signal) => reject(new Error(`Ended (${signal ?? code}) before it was ready: ${complaint}`)));
    node.on('message', (message: Message) => {
      if ('sentence' in message) sentences.push(message.sentence);
      else if ('failed' in message) reject(new Error(message.failed));
      else resolve(message.ready);
    });
  });
  return {
    ...ready,
    node,
    sentences,
    end: async (signal) => {
      const exited = once(node, 'exit');
      node.kill(signal);
      const [code, endedBy] = (await exited) as [number | null, NodeJS.Signals | null];
      return { code, signal: endedBy };
    },
  };
}
