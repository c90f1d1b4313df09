import { describe, expect, it } from 'vitest';
import { filesOf, orphanFiles, rowsWithoutFile, tooManyToBelieve } from './orphans.js';

const [OLD, HOUR_AGO, YOUNG] = [new Date(0), new Date(1_000), new Date(2_000)];
const file = (key: string, modifiedAt = OLD) => ({ key, modifiedAt });
const row = (storageKey: string, receivedAt = OLD) => ({ storageKey, receivedAt });

describe('orphans', () => {
  it('are files that no row names, but not what is made from a file that one does', () => {
    const files = [file('c/e/m/1.webp'), file('c/e/m/1.thumbnail.webp'), file('c/e/m/2.webp'), file('c/e/m/2.thumbnail.webp'), file('c/e/n/1.webp')];
    expect(orphanFiles(files, [row('c/e/m/1.webp')], HOUR_AGO)).toEqual(['c/e/m/2.webp', 'c/e/m/2.thumbnail.webp', 'c/e/n/1.webp']);
  });

  it('are what was made from a file, once its row is gone', () => {
    expect(filesOf([file('c/1.thumbnail.webp'), file('c/10.webp'), file('d/1.webp')], row('c/1.webp'))).toEqual(['c/1.thumbnail.webp']);
  });

  it('are half-written files, also of a row', () => {
    expect(orphanFiles([file('c/1.webp'), file('c/1.webp.part')], [row('c/1.webp')], HOUR_AGO)).toEqual(['c/1.webp.part']);
  });

  it('are rows whose file is not there', () => {
    expect(rowsWithoutFile([file('c/1.webp')], [row('c/1.webp'), row('c/2.webp')], HOUR_AGO)).toEqual([row('c/2.webp')]);
  });

  it('are never younger than the bound', () => {
    expect(orphanFiles([file('c/1.webp', YOUNG), file('c/2.webp.part', YOUNG)], [], HOUR_AGO)).toEqual([]);
    expect(rowsWithoutFile([], [row('c/1.webp', YOUNG)], HOUR_AGO)).toEqual([]);
  });

  it('are not believed where most of many files are gone', () => {
    expect([tooManyToBelieve(20, 20), tooManyToBelieve(21, 42), tooManyToBelieve(21, 41), tooManyToBelieve(500, 500)]).toEqual([false, false, true, true]);
  });
});
