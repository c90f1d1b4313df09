import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.service.js';
import { WorkQueue } from './work-queue.js';

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

  it('says no again once the line that was full when it was first asked is short', async () => {
    const [busy, queue] = [new Passwords(), new WorkQueue(1, 0, () => new Error('full'))];
    Object.assign(busy, { queue });
    let leave = (): void => undefined;
    const first = queue.run(() => new Promise<void>((resolve) => (leave = resolve)));
    await expect(busy.verify(undefined, 'anything at all')).rejects.toThrow('full');
    leave();
    await first;
    expect(await busy.verify(undefined, 'anything at all')).toBe(false);
  });

  it('says no where there is no hash', async () => {
    expect(await passwords.verify(undefined, 'anything at all')).toBe(false);
  });
});
