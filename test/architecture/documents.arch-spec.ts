import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS, ITEM_CODES } from '#contracts';
import { REPOSITORY } from '../support/repository.js';

const read = (path: string): Promise<string> => readFile(join(REPOSITORY, path), 'utf8');
/** The first cells of all rows of tables. */
const firstCells = (markdown: string): string => markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[1]).join('\n');

describe('the documents', () => {
  it('say of every error code and every item code what a client does then', async () => {
    const cells = firstCells(await read('docs/integration.md'));
    for (const code of [...Object.keys(ERROR_STATUS), ...ITEM_CODES]) expect(cells).toContain(`\`${code}\``);
    for (const [code, status] of Object.entries(ERROR_STATUS)) {
      const row = cells.split('\n').find((cell) => /^ \d/.test(cell) && cell.includes(`\`${code}\``));
      expect(row, code).toContain(String(status));
    }
  });

  it('say of every alert what to do then', async () => {
    const alerts = [...(await read('docs/alerts.prometheus.yml')).matchAll(/- alert: (\w+)/g)].map(([, name]) => name);
    const cells = firstCells(await read('docs/operations.md'));
    expect(alerts.filter((name) => !cells.includes(`\`${name}\``))).toEqual([]);
  });

  it('and the pages call every job by a name that people understand', async () => {
    const files = (await readdir(join(REPOSITORY, 'libs'), { recursive: true })).filter((path) => path.endsWith('.job.ts'));
    const names = await Promise.all(files.map(async (path) => /readonly name = '([^']+)'/.exec(await read(join('libs', path)))?.[1]));
    expect(names.length).toBeGreaterThan(10);
    for (const language of ['en', 'de']) {
      const texts = await read(`web/src/texts/${language}/owner-jobs.ts`);
      expect(names.filter((name) => !texts.includes(`'${name}': {`)), language).toEqual([]);
    }
  });

  it('link only to files that are there', async () => {
    for (const document of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/integration.md', 'docs/operations.md']) {
      const links = [...(await read(document)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(document, '..', path));
      for (const path of links.filter((each) => !each.endsWith('/'))) await expect(read(path), `${document} → ${path}`).resolves.toBeDefined();
    }
  });
});
