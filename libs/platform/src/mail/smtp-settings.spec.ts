import { describe, expect, it } from 'vitest';
import { needsTls, parseMailUrl } from './smtp-settings.js';

describe('parseMailUrl', () => {
  it('reads host, port and a login, with what is escaped in it', () => {
    expect(parseMailUrl('smtp://mail.example.test')).toEqual({ host: 'mail.example.test', port: 587, secure: false, auth: null });
    expect(parseMailUrl('smtps://mail.example.test/')).toMatchObject({ port: 465, secure: true });
    expect(parseMailUrl('smtp://me%40example.test:p%40ss%3A@[::1]:2525')).toEqual({ host: '::1', port: 2525, secure: false, auth: { user: 'me@example.test', pass: 'p@ss:' } });
  });

  it('takes nothing else', () => {
    for (const text of ['', 'mail.example.test', 'http://mail.example.test', 'smtp://', 'smtp://user@host', 'smtp://host/path', 'smtp://host?pool=true', 'smtp://a:%zz@host', 'smtp://host:99999']) {
      expect(parseMailUrl(text), text).toBeNull();
    }
  });
});

describe('needsTls', () => {
  const needed = (url: string): boolean => needsTls(parseMailUrl(url) ?? expect.fail(url));

  it('is so for a password that goes to another machine in the open', () => {
    expect(needed('smtp://a:b@mail.example.test')).toBe(true);
    expect(['smtps://a:b@mail.example.test', 'smtp://a:b@127.0.0.1', 'smtp://mail.example.test'].map(needed)).toEqual([false, false, false]);
  });
});
