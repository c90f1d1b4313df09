import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';

const TEXT = 'name;email\r\nJürgen Größe;juergen@acme.example\r\n';
const be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', 'UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 little-endian with a mark', 'UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 big-endian with a mark', 'UTF-16', be(`\uFEFF${TEXT}`)],
    ['UTF-16 little-endian without', 'UTF-16', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 big-endian without', 'UTF-16', be(TEXT)],
    ['Windows-1252', 'Windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('reads %s', (_name, encoding, bytes) => expect(decodeText(bytes)).toEqual({ encoding, text: TEXT }));

  it('knows the characters that Windows-1252 has beside Latin-1', () => {
    expect(decodeText(Buffer.from([0x4d, 0x92, 0x80, 0x8a, 0x9f]))).toEqual({ encoding: 'Windows-1252', text: 'M’€ŠŸ' });
  });

  it('reads other alphabets where they are Unicode', () => {
    expect(decodeText(Buffer.from('name,email\nИван Петров,i@acme.example'))).toMatchObject({ encoding: 'UTF-8' });
    expect(decodeText(Buffer.from('\uFEFFname,email\n山田太郎,y@acme.example', 'utf16le'))).toMatchObject({ encoding: 'UTF-16' });
  });

  it.each([
    ['nothing', 'EMPTY_FILE', Buffer.alloc(0)],
    ['white space', 'EMPTY_FILE', Buffer.from(' \r\n\t')],
    ['only a mark', 'EMPTY_FILE', Buffer.from('\uFEFF')],
    ['a workbook', 'WORKBOOK', Buffer.from('PK\u0003\u0004whatever')],
    ['an old workbook', 'WORKBOOK', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['a picture', 'ENCODING_UNKNOWN', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x81])],
    ['a zero byte', 'NOT_TEXT', Buffer.from('name,email\na\u0000b,a@acme.example')],
    ['UTF-16 that breaks off', 'NOT_TEXT', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').subarray(0, 41)],
    ['Cyrillic of one byte a letter', 'ENCODING_UNKNOWN', Buffer.from([0x6e, 0x0a, 0xc8, 0xe2, 0xe0, 0xed, 0x20, 0xcf, 0xe5, 0xf2, 0xf0])],
    ['a byte that Windows-1252 does not have', 'ENCODING_UNKNOWN', Buffer.from([0x61, 0x81, 0x62])],
  ])('refuses %s', (_name, problem, bytes) => expect(decodeText(bytes)).toEqual({ problem }));
});
