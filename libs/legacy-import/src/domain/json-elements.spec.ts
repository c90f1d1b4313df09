import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonElement, JsonElements } from './json-elements.js';

function cut(...chunks: string[]): JsonElement[] {
  const elements = new JsonElements();
  const found = chunks.flatMap((chunk) => [...elements.push(chunk)]);
  elements.end();
  return found;
}

describe('cutting JSON into the elements of its lists', () => {
  it('finds every element of every list, wherever the chunks end', () => {
    const lists = fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { maxLength: 5 }), { maxKeys: 4 });
    fc.assert(
      fc.property(lists, fc.boolean(), fc.integer({ min: 1, max: 9 }), (file, pretty, size) => {
        const json = JSON.stringify(file, null, pretty ? 2 : 0);
        const chunks = Array.from({ length: Math.ceil(json.length / size) }, (_, i) => json.slice(i * size, (i + 1) * size));
        const found = cut(...chunks).map(({ list, index, text }) => [list, index, JSON.parse(text)]);
        expect(found).toEqual(Object.entries(JSON.parse(json) as Record<string, unknown[]>).flatMap(([list, values]) => values.map((value, i) => [list, i, value])));
      }),
    );
  });

  it('leaves what is no list alone', () => {
    const found = cut('{"version": 3, "made": {"by": ["x", "y"], "at": "noon, [maybe]"}, "users": [{"id": 1}], "last": null}');
    expect(found).toEqual([{ list: 'users', index: 0, line: 1, text: '{"id": 1}' }]);
  });

  it('says in which line an element begins', () => {
    expect(cut('{\n"users": [\n\n{"id":\n1},\n{"id": 2}]}').map(({ line }) => line)).toEqual([4, 6]);
  });

  it('gives an element that is no JSON by itself, and goes on behind it', () => {
    expect(cut('{"users": [{"id": 1}, {"id": oops}, {"id": 3}]}').map(({ text }) => text.trim())).toEqual(['{"id": 1}', '{"id": oops}', '{"id": 3}']);
  });

  it.each([
    ['a list at the top', '[1]', 'Line 1 is not the beginning of a JSON object'],
    ['a file that was cut off', '{"users": [\n{"id": 1}', 'Line 2 is where the file ends'],
    ['an empty file', '', 'Line 1 is where the file ends'],
    ['a bracket too many', '{"users": [{"id": 1}}]}', 'Line 1 has a } too many'],
    ['a list closed twice', '{"users": [1]], "x": 1}', 'Line 1 has a ] too many'],
    ['something behind the end', '{"users": []} []', 'Line 1 has something after the end'],
    ['a name without quotes', '{users: []}', 'Line 1 should have the name of a list in double quotes'],
    ['one string without an end', `{"users": ["${'x'.repeat(1_000_001)}`, 'Line 1 has no end in sight'],
  ])('refuses %s', (_, text, message) => {
    expect(() => cut(text)).toThrow(message);
  });
});
