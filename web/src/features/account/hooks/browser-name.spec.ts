import { describe, expect, it } from 'vitest';
import { browserName } from './browser-name';

describe('browserName', () => {
  it('knows the one behind the names that all of them carry', () => {
    const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
    expect(browserName(edge)).toBe('Edge, Windows');
    expect(browserName('Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')).toBe('Firefox, Linux');
  });

  it('says so of what it does not know', () => {
    expect(browserName(null)).toBe('Unknown browser');
    expect(browserName('curl/8')).toBe('Unknown browser');
  });
});
