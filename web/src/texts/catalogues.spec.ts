import { describe, expect, it } from 'vitest';
import { de } from './de/index';
import { en } from './en/index';
import { localeOf } from './index';

type Leaf = readonly [path: string, value: unknown];

/** Codes that the server explains in English itself: other languages have a sentence for each, English has none. */
const ONLY_IN_OTHERS = /^trouble\.insteadOfServer\./;

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

/** Which of its parameters a text says, each given as a mark; null where the text takes something else than words and numbers. */
function said(text: (...values: unknown[]) => unknown, values: readonly unknown[]): string[] | null {
  try {
    const words = String(text(...values));
    return values.filter((value) => typeof value === 'string' && words.includes(value)).map(String);
  } catch {
    return null;
  }
}

const english = new Map(leaves(en, ''));
const german = leaves(de, '').filter(([path]) => !ONLY_IN_OTHERS.test(path));

describe('the German catalogue', () => {
  it('has every text of the English one, in lists and tables too, and no other', () => {
    expect(german.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('leaves no text empty that has words in English', () => {
    const empty = german.filter(([path, value]) => value === '' && english.get(path) !== '');
    expect(empty).toEqual([]);
  });

  it('says all that the English text says of what it is told', () => {
    const texts = german.flatMap(([path, value]) => {
      const other = english.get(path);
      return typeof value === 'function' && typeof other === 'function' ? [{ path, value: value as () => unknown, other: other as () => unknown }] : [];
    });
    expect(texts.length).toBeGreaterThan(100);
    for (const { path, value, other } of texts) {
      for (const marks of [['§1§', '§2§', '§3§', '§4§'], ['§1§', false, false, false], ['§1§', '§2§', false, false]]) {
        expect({ path, said: said(value, marks) }).toEqual({ path, said: said(other, marks) });
      }
    }
  });

  it('quotes as German is printed', () => {
    const wrong = german.filter(([, value]) => typeof value === 'string' && (/["']|“[^„]*”/.test(value) || (value.match(/„/g) ?? []).length !== (value.match(/“/g) ?? []).length));
    expect(wrong).toEqual([]);
  });
});

describe('how numbers and dates are written', () => {
  it('follows the reader’s own kind of the chosen language', () => {
    expect(localeOf('de', ['en-GB', 'de-AT', 'de-DE'])).toBe('de-AT');
    expect(localeOf('en', ['de-DE', 'en-IE'])).toBe('en-IE');
  });

  it('is the language’s where the browser names another', () => {
    expect(localeOf('de', ['en-US'])).toBe('de');
    expect(localeOf('de', ['den-CA'])).toBe('de');
  });
});
