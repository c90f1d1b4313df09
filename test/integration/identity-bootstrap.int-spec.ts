import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CredentialsService, OwnerBootstrap } from '#identity';
import { type Hands, testDatabase } from '../support/database.js';
import { startGuardedApp } from '../support/guarded-app.js';

describe('the first owner', () => {
  let db: Hands;
  let replicas: NestFastifyApplication[];
  beforeAll(async () => {
    db = await testDatabase();
    replicas = await Promise.all([1, 2].map(async () => (await startGuardedApp(db)).app));
  });
  beforeEach(() => db.sql('DELETE FROM account'));
  afterAll(async () => {
    await Promise.all(replicas.map((app) => app.close()));
    await db.drop();
  });
  /** Every password that was told. */
  const ensure = async (wanted: { email: string; password: string | null }, replica = 0): Promise<string[]> => {
    const told: string[] = [];
    await replicas[replica]?.get(OwnerBootstrap).ensure(wanted, (email, password) => void told.push(`${email} ${password}`));
    return told;
  };

  it('is made with the password that was asked for, which is not said again', async () => {
    expect(await ensure({ email: 'Owner@Example.test', password: 'as configured' })).toEqual([]);
    const account = await replicas[0]?.get(CredentialsService).verify('owner@example.test', 'as configured', '127.0.0.1');
    expect(account).toMatchObject({ isOwner: true });
    expect(account).not.toHaveProperty('passwordHash');
  });

  it('is made with a password that is generated and said once', async () => {
    const [told = ''] = await ensure({ email: 'owner@example.test', password: null });
    expect(told).toMatch(/^owner@example\.test [\w-]{24}$/);
    expect(await ensure({ email: 'owner@example.test', password: null })).toEqual([]);
    await expect(replicas[0]?.get(CredentialsService).verify('owner@example.test', told.split(' ')[1] ?? '', '127.0.0.1')).resolves.toBeDefined();
  });

  it('is not made when it could not be told its password', async () => {
    const killed = replicas[0]?.get(OwnerBootstrap).ensure({ email: 'owner@example.test', password: null }, () => {
      throw new Error('killed while printing');
    });
    await expect(killed).rejects.toThrow('killed while printing');
    expect(await db.sql('SELECT email FROM account')).toEqual([]);
  });

  it('is one when replicas start together, and one of them says the password', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => ensure({ email: 'owner@example.test', password: null }, index % 2)));
    expect(answers.flat()).toHaveLength(1);
    expect(await db.sql('SELECT email FROM account WHERE is_owner')).toEqual([{ email: 'owner@example.test' }]);
  });

  it('is not made where there is one already, whatever its address', async () => {
    await ensure({ email: 'first@example.test', password: 'first password' });
    expect(await ensure({ email: 'second@example.test', password: null })).toEqual([]);
    expect(await db.sql('SELECT email FROM account')).toEqual([{ email: 'first@example.test' }]);
  });

  it('is not made of somebody else’s account', async () => {
    await db.sql(`INSERT INTO account (id, email, name, password_hash) VALUES (gen_random_uuid(), 'taken@example.test', 'T', 'x')`);
    await expect(ensure({ email: 'taken@example.test', password: null })).rejects.toThrow('OWNER_EMAIL taken@example.test belongs to an account that is not an owner');
  });

  it('stores argon2id with at least 19 MiB and two passes', async () => {
    await ensure({ email: 'owner@example.test', password: 'as configured' });
    const [row] = await db.sql<{ password_hash: string }>('SELECT password_hash FROM account');
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
