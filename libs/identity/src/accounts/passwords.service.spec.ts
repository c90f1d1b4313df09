import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.service.js';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('verifies what it hashed, and nothing else', async () => {
    const hash = await passwords.hash('correct horse battery');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(hash, 'correct horse battery')).toBe(true);
    expect(await passwords.verify(hash, 'correct horse batterz')).toBe(false);
    expect(await passwords.hash('correct horse battery')).not.toBe(hash);
  });

  it('knows the same characters from another keyboard', async () => {
    const hash = await passwords.hash('passwört passwört'.normalize('NFD'));
    expect(await passwords.verify(hash, 'passwört passwört'.normalize('NFC'))).toBe(true);
  });

  it('says no where there is no hash', async () => {
    expect(await passwords.verify(undefined, 'anything at all')).toBe(false);
  });
});
