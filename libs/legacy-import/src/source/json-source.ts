import { JsonElements, type JsonElement } from '../domain/json-elements.js';
import { type Fields, LEGACY_KINDS, type LegacyKind, type LegacyRow, type LegacySource, tidyFields } from '../domain/legacy-rows.js';
import { decodedText } from './decoded-text.js';

/** Rows of one JSON file: an object with a list for each kind. Other properties are left alone. */
export function jsonSource(path: string): LegacySource {
  return async function* (kinds): AsyncGenerator<LegacyRow> {
    const elements = new JsonElements();
    for await (const text of decodedText(path)) {
      for (const element of elements.push(text)) {
        const kind = LEGACY_KINDS.find((one) => one === element.list);
        if (kind && kinds.includes(kind)) yield row(kind, element);
      }
    }
    elements.end();
  };
}

function row(kind: LegacyKind, { index, line, text }: JsonElement): LegacyRow {
  const place = `${kind}[${index}], line ${line}`;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { kind, place, fields: tidyFields(value as Fields) };
    return { kind, place, problem: 'It is no object' };
  } catch {
    return { kind, place, problem: 'It is no JSON' };
  }
}
