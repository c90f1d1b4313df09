export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
/** Why a file is no text that can be read. */
export type EncodingProblem = 'EMPTY_FILE' | 'WORKBOOK' | 'NOT_TEXT' | 'ENCODING_UNKNOWN';
export type DecodedText = { readonly encoding: TextEncoding; readonly text: string } | { readonly problem: EncodingProblem };

/** 0x80 to 0x9f of Windows-1252; null where it has no character. Not TextDecoder: some versions take it for Latin-1. */
const C1 = [0x20ac, null, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, null, 0x017d, null, null, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, null, 0x017e, 0x0178];
/** Words of western languages mix their accents with plain letters. So many letters beyond ASCII in a row are another alphabet in another encoding. */
const ANOTHER_ALPHABET = /[\u00c0-\u00ff]{4}/;
const CONTROL = /(?![\t\n\r])[\p{Cc}\ufffd]|\p{Cs}/u;

/**
 * What spreadsheets save as CSV: UTF-8 with or without a mark, UTF-16 with a mark or plainly so, else Windows-1252 where the
 * bytes can be that. Other encodings of one byte cannot be told from it for certain: what looks like one is refused.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { problem: 'EMPTY_FILE' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { problem: 'WORKBOOK' };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return { problem: 'WORKBOOK' };
  const wide = utf16(bytes);
  const decoded = wide ? decodeAs(wide, 'UTF-16', bytes) : (decodeAs('utf-8', 'UTF-8', bytes) ?? windows1252(bytes));
  if (!decoded) return { problem: wide ? 'NOT_TEXT' : 'ENCODING_UNKNOWN' };
  if (decoded.text.trim() === '') return { problem: 'EMPTY_FILE' };
  return CONTROL.test(decoded.text) ? { problem: 'NOT_TEXT' } : decoded;
}

/** Null where it is not UTF-16. Without a mark: every other byte of ordinary text is zero. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return null;
  let [even, odd] = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0 && place % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.6 && even === 0) return 'utf-16le';
  if (even > half * 0.6 && odd === 0) return 'utf-16be';
  return null;
}

function decodeAs(label: string, encoding: TextEncoding, bytes: Uint8Array): { encoding: TextEncoding; text: string } | null {
  try {
    return { encoding, text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

function windows1252(bytes: Uint8Array): { encoding: TextEncoding; text: string } | null {
  let text = '';
  for (const byte of bytes) {
    const code = byte >= 0x80 && byte <= 0x9f ? C1[byte - 0x80] : byte;
    if (code === null || code === undefined) return null;
    text += String.fromCharCode(code);
  }
  return ANOTHER_ALPHABET.test(text) ? null : { encoding: 'Windows-1252', text };
}
