import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebAddress } from './web-address.js';

describe('parseWebAddress', () => {
  it('agrees with the standard on every address', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(parseWebAddress(url)).toEqual({ domain: new URL(url).hostname, url });
    }));
  });

  it.each([
    ['https://example.com', 'example.com'], ['http://localhost/', 'localhost'], ['https://EXAMPLE.com/a', 'example.com'], ['https://example.com:8443/', 'example.com'],
    ['https://example.com?q', 'example.com'], ['https://example.com#f', 'example.com'], ['https://münchen.example', 'xn--mnchen-3ya.example'], ['http://0x7f.1/', '127.0.0.1'], ['http://2130706433/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'], ['https://a_b.example/', 'a_b.example'],
  ])('%s is on %s', (url, domain) => expect(parseWebAddress(url)).toEqual({ domain, url }));

  it('leaves name and password out', () => {
    expect(parseWebAddress('https://user:secret@example.com/a')).toEqual({ domain: 'example.com', url: 'https://example.com/a' });
  });

  it.each(['', 'example.com', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'about:blank', 'https://', 'https:// /', `https://${'a'.repeat(300)}.example/`, 'https://exa mple.com/'])(
    'refuses %s', (url) => expect(parseWebAddress(url)).toBeNull());

  it('does not lose time on what is almost an address', () => {
    const started = performance.now();
    for (const url of [`https://${'a'.repeat(60_000)}`, `https://${'a.'.repeat(60_000)}!`, `https://${'-'.repeat(60_000)}.`]) parseWebAddress(url);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
