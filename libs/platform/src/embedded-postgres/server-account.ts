/**
 * Who PostgreSQL runs as. It refuses to run as root, so a start by root needs an account without rights: the one that
 * already owns the database, else the system's `postgres`, else one that is made for it. Any other user runs it as
 * themselves, which is what `null` means here.
 */
import { execFile, type ExecFileException } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

const run = promisify(execFile);

export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const EXISTING_NAMES = ['postgres', '_postgres'];
const OWN_NAME = 'ept-postgres';

const WAYS_TO_CREATE: readonly (readonly [command: string, ...args: string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', OWN_NAME],
  // BusyBox
  ['adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/bin/false', OWN_NAME],
];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account to run a new database as, made where there is none. For root only. */
export async function findOrCreateAccount(log: (sentence: string) => void): Promise<ServerAccount> {
  for (const name of [...EXISTING_NAMES, OWN_NAME]) {
    const account = await accountNamed(name);
    if (account) return account;
  }
  for (const [command, ...args] of WAYS_TO_CREATE) {
    try {
      await run(command, args);
    } catch {
      continue;
    }
    const account = await accountNamed(OWN_NAME);
    if (!account) continue;
    log(`PostgreSQL does not run as root: made the system user ${OWN_NAME} for it.`);
    return account;
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and no system user could be made for it: create one named postgres, ' +
      'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server that already runs.',
  );
}

/** The account that owns a database made earlier. */
export async function accountWithId(uid: number, gid: number): Promise<ServerAccount> {
  const name = await run('id', ['-nu', String(uid)]).then(({ stdout }) => stdout.trim(), () => String(uid));
  return { name, uid, gid };
}

const MEBIBYTE = 1_048_576;

/**
 * glibc gives freed memory back to the system at once, and a statement that needs some 100 kB asks for it anew each time,
 * page by page. With these a connection keeps it for its next statement: an eighth less of processor time for an upload of
 * 300 items. See mallopt(3); other libraries ignore them.
 */
const MALLOC = { MALLOC_TRIM_THRESHOLD_: String(32 * MEBIBYTE), MALLOC_MMAP_THRESHOLD_: String(32 * MEBIBYTE), MALLOC_TOP_PAD_: String(MEBIBYTE) };

/** What child processes of the account are started with: its ids, a directory it can be in, none of our environment. */
export function spawnOptions(account: ServerAccount | null): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...MALLOC };
  return account ? { uid: account.uid, gid: account.gid, cwd: '/', env } : { cwd: '/', env };
}

/** Runs a command as the account; null when it succeeds, else why it did not. Nothing but trying tells what may be done. */
export async function failureAs(account: ServerAccount | null, command: string, args: string[]): Promise<string | null> {
  try {
    await run(command, args, spawnOptions(account));
    return null;
  } catch (error) {
    const failure = error as ExecFileException & { stderr?: string };
    return failure.stderr?.trim() || failure.message;
  }
}

async function accountNamed(name: string): Promise<ServerAccount | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    const account = { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
    return account.uid > 0 ? account : null;
  } catch {
    return null;
  }
}
