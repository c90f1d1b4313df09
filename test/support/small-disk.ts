/**
 * Storage that runs full, for whoever runs the tests. A file system of its own takes the right to mount, which Linux gives
 * to root, and to everybody inside a user namespace of their own; what is mounted there is reached through /proc. Where
 * neither is allowed, as in a container without rights, no file of this process may grow beyond the size. That is less than
 * a full disk, since small files still find room, and meets the same promise: what cannot be stored leaves nothing behind.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** How it is bounded, for the log of the run. */
  readonly way: string;
  remove(): Promise<void>;
}

/** Room for `kilobytes`. Throws where nothing can bound it, so that no test passes on a disk without an end. */
export async function smallDisk(kilobytes: number): Promise<SmallDisk> {
  const directory = await mkdtemp(join(tmpdir(), 'ept-small-disk-'));
  const refusals: string[] = [];
  for (const make of [inUserNamespace, inMountNamespace, byFileSize]) {
    try {
      const disk = await make(directory, kilobytes);
      return { ...disk, remove: () => disk.remove().then(() => rm(directory, { recursive: true })) };
    } catch (error) {
      refusals.push(`${make.name}: ${(error as Error).message.trim()}`);
    }
  }
  await rm(directory, { recursive: true });
  throw new Error(`Nothing can be made that runs full here. Allow user namespaces (unshare) or install prlimit, both of util-linux.\n${refusals.join('\n')}`);
}

const inUserNamespace = (directory: string, kilobytes: number): Promise<SmallDisk> => mounted(['--map-root-user', '--mount'], directory, kilobytes);
const inMountNamespace = (directory: string, kilobytes: number): Promise<SmallDisk> => mounted(['--mount'], directory, kilobytes);

/** The namespace, and with it the file system, lasts as long as its process, which ends with our end of its standard input. */
async function mounted(namespace: string[], directory: string, kilobytes: number): Promise<SmallDisk> {
  const script = 'mount -t tmpfs -o "size=$2k,mode=0700" tmpfs "$1" && echo mounted && exec cat';
  const holder = spawn('unshare', [...namespace, 'sh', '-c', script, 'sh', directory, String(kilobytes)]);
  const errors: Buffer[] = [];
  holder.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const ended = once(holder, 'close').then(() => Buffer.concat(errors).toString());
  const refusal = await Promise.race([once(holder.stdout, 'data').then(() => null), ended.catch((error: Error) => error.message)]);
  if (refusal !== null) throw new Error(refusal);
  return {
    path: `/proc/${holder.pid}/root${directory}`,
    way: `a file system of ${kilobytes} kB`,
    remove: async () => {
      holder.stdin.end();
      await ended;
    },
  };
}

/** The soft limit only, which its process may raise again. Writing beyond it is EFBIG; Node ignores the signal. */
function byFileSize(directory: string, kilobytes: number): Promise<SmallDisk> {
  const limit = (size: string): unknown => execFileSync('prlimit', [`--pid=${process.pid}`, `--fsize=${size}:`], { stdio: ['ignore', 'ignore', 'pipe'] });
  limit(String(kilobytes * 1_024));
  return Promise.resolve({ path: directory, way: `no file above ${kilobytes} kB`, remove: () => Promise.resolve(void limit('unlimited')) });
}
