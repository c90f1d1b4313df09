import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_MAX_CHARACTERS } from '#contracts';
import { recordedText } from './recorded-text.js';

describe('recordedText', () => {
  it('keeps ordinary text as it is', () => {
    for (const text of ['', 'main.ts', 'Ünïcode – 日本語 🙂', '"quotes" \\ and {braces}']) expect(recordedText(text)).toBe(text);
  });

  it('removes control characters and refuses NUL', () => {
    expect(recordedText('a\tb\r\nc\u001b[0m\u007f\u0085d')).toBe('abc[0md');
    expect(recordedText('a\u0000b')).toBeNull();
  });

  it('refuses half of a surrogate pair, wherever it stands', () => {
    for (const text of ['\ud83d', 'a\ud83db', '\ude42a', '\ude42\ud83d', `${'x'.repeat(2_000)}\ud83d`]) expect(recordedText(text)).toBeNull();
  });

  it('never cuts a pair in two', () => {
    expect(recordedText('x'.repeat(TEXT_MAX_CHARACTERS - 1) + '🙂')).toBe('x'.repeat(TEXT_MAX_CHARACTERS - 1));
    expect(recordedText('x'.repeat(TEXT_MAX_CHARACTERS - 2) + '🙂🙂')).toBe('x'.repeat(TEXT_MAX_CHARACTERS - 2) + '🙂');
  });

  it('answers what PostgreSQL can store, or nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      const stored = recordedText(text);
      if (stored === null) return;
      expect(stored.length).toBeLessThanOrEqual(TEXT_MAX_CHARACTERS);
      expect(Buffer.from(stored).toString()).toBe(stored);
      // eslint-disable-next-line no-control-regex -- that there are none is the point
      expect(stored).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }));
  });

  it('takes time that grows with the length and not faster', () => {
    const started = performance.now();
    recordedText('\u0001🙂'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each([null, undefined, 7, true, {}, ['a']])('is no text: %j', (value) => expect(recordedText(value)).toBeNull());
});
