import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { REPOSITORY } from '../repository.js';

export interface ProductOptions {
  readonly dataDir: string;
  /** A clone that is built and installed; the one that the tests belong to by default. */
  readonly clone?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `npm start`, as a person types it, or the script behind it. */
  readonly by?: 'npm' | 'node';
  /** Is told the process before it is ready, for a test that ends it there. */
  readonly spawned?: (child: ChildProcess) => void;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

export interface Product {
  readonly url: string;
  readonly process: ChildProcess;
  readonly readyAfterMs: number;
  /** Everything printed so far, both streams. */
  readonly output: () => string;
  /** Sends a signal and resolves when the process that was started is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<Ending>;
  /** Ctrl-C in a terminal: the signal goes to every process of the foreground group. */
  readonly interruptFromTerminal: () => Promise<Ending>;
}

/** Empty means not set, and wins over a `.env` that a developer may have. */
const NOT_SET = Object.fromEntries(['HOST', 'DATABASE_URL', 'APP_SECRET', 'OWNER_EMAIL', 'OWNER_PASSWORD', 'TRUST_PROXY', 'MAIL_URL', 'MAIL_FROM', 'PUBLIC_URL', 'STORAGE_URL', 'DEMO_DAYS'].map((name) => [name, '']));

/** Variables that a test runner sets for itself and a person would not. */
const NOT_PASSED_ON = /^(VITEST|TEST$|NODE_OPTIONS$|NODE_ENV$|DEV$|PROD$|MODE$|BASE_URL$|SSR$|npm_)/;

/** Starts the whole program and resolves with how it ended, for starts that are meant to fail. */
export async function runProduct(options: ProductOptions): Promise<Ending> {
  const started = launch(options);
  return started.ended;
}

/** Starts the whole program on a free port and resolves when it prints that it is ready. Rejects with its output when it ends instead. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const since = performance.now();
  const { child, ended, output } = launch(options);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = /^Ready: (\S+)$/m.exec(output());
      if (ready?.[1]) resolve(ready[1]);
    });
    void ended.then(({ code, signal }) => reject(new Error(`Ended (${signal ?? code}) before it was ready:\n${output()}`)));
  });
  const endBy = (send: () => void): Promise<Ending> => {
    send();
    return ended;
  };
  return {
    url,
    process: child,
    readyAfterMs: performance.now() - since,
    output,
    end: (signal) => endBy(() => child.kill(signal)),
    interruptFromTerminal: () => endBy(() => process.kill(-Number(child.pid), 'SIGINT')),
  };
}

function launch({ dataDir, clone = REPOSITORY, env = {}, by = 'node', spawned }: ProductOptions): { child: ChildProcess; ended: Promise<Ending>; output: () => string } {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
  const [command, args] = by === 'npm' ? ['npm', ['start']] : [process.execPath, ['scripts/start.mjs']];
  const child = spawn(command, args, {
    cwd: clone,
    env: { ...Object.fromEntries(inherited), ...NOT_SET, DATA_DIR: dataDir, PORT: '0', DEMO_DATA: 'false', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  spawned?.(child);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = (): string => Buffer.concat(chunks).toString();
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null, output: output() }));
  return { child, ended, output };
}
