import { describe, expect, it } from 'vitest';
import { waitInWords } from './wait-in-words';

describe('waitInWords', () => {
  it('counts minutes, and seconds at the end', () => {
    expect(waitInWords(720)).toBe('12 minutes');
    expect(waitInWords(91)).toBe('2 minutes');
    expect(waitInWords(90)).toBe('90 seconds');
    expect(waitInWords(1)).toBe('1 second');
  });
});
