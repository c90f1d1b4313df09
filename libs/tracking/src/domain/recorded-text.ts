import { TEXT_MAX_CHARACTERS } from '#contracts';

/** Whatever needs a second look: control characters and halves of surrogate pairs. Linear, no backtracking. */
// eslint-disable-next-line no-control-regex -- finding control characters is what it is for
const SUSPICIOUS = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/;

/**
 * Text of a tracker as it is stored: control characters removed, cut after 1,024 UTF-16 units but never inside a
 * surrogate pair. Null where it cannot be stored: no string, NUL, or half of a surrogate pair.
 */
export function recordedText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const clean = SUSPICIOUS.test(value) ? withoutControls(value) : value;
  return clean === null || clean.length <= TEXT_MAX_CHARACTERS ? clean : cut(clean);
}

function withoutControls(value: string): string | null {
  let clean = '';
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 0) return null;
    if (isHigh(code)) {
      if (!isLow(value.charCodeAt(i + 1))) return null;
      i++;
    } else if (isLow(code)) {
      return null;
    } else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) {
      clean += value.slice(from, i);
      from = i + 1;
    }
  }
  return clean + value.slice(from);
}

function cut(value: string): string {
  const last = value.charCodeAt(TEXT_MAX_CHARACTERS - 1);
  return value.slice(0, isHigh(last) ? TEXT_MAX_CHARACTERS - 1 : TEXT_MAX_CHARACTERS);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
