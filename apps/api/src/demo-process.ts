import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isDemoMade } from '#demo';
import { type JobsTransaction, log } from '#platform';

const CLI = fileURLToPath(new URL('../../cli/src/main.js', import.meta.url));

/**
 * Makes the demo data, where it has not been made, in a process of its own, which speaks where this one does: it takes
 * a processor for seconds, and requests are not to wait for it. What a stop interrupts is completed by the next start.
 * Never throws.
 */
export async function makeDemoDataAside(jobs: JobsTransaction, signal: AbortSignal): Promise<void> {
  try {
    if ((await isDemoMade(jobs)) || signal.aborted) return;
    const code = await run(signal);
    if (code !== 0 && !signal.aborted) throw new Error(`the process that makes it ended with ${code}`);
  } catch (error) {
    log.error({ err: error }, 'the demo data could not be made; the next start tries again');
  }
}

async function run(signal: AbortSignal): Promise<number | null> {
  const child = spawn(process.execPath, [CLI, 'demo', 'make'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const end = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', end);
  process.once('exit', end);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code;
  } finally {
    signal.removeEventListener('abort', end);
    process.removeListener('exit', end);
  }
}
