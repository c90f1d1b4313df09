import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the server says before its own log collector takes over. Overwritten at each start. */
export const START_LOG = 'postgres-start.log';

/** The last complaints of a server that ended, for the sentence that reports it. */
export async function lastWords(base: string, cluster: string): Promise<string> {
  const texts = await Promise.all([readFile(join(base, START_LOG), 'utf8').catch(() => ''), newestLog(join(cluster, 'log'))]);
  const lines = texts.join('\n').split('\n').filter(Boolean);
  const complaints = lines.filter((line) => /\b(FATAL|PANIC|ERROR)\b|error while loading/.test(line));
  return (complaints.length > 0 ? complaints : lines).slice(-3).join(' ') || 'It said nothing.';
}

async function newestLog(directory: string): Promise<string> {
  try {
    const paths = (await readdir(directory)).map((name) => join(directory, name));
    const dated = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
    const newest = dated.sort((a, b) => b.at - a.at)[0];
    return newest ? (await readFile(newest.path, 'utf8')).slice(-4_000) : '';
  } catch {
    return '';
  }
}
