import { describe, expect, it } from 'vitest';
import { type ConfigError, readConfig } from './config.js';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

describe('readConfig', () => {
  it('needs nothing: the defaults are those of the contract', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, appSecret: null, demoData: true, demoDays: 90, publicUrl: null });
    expect(config.owner).toEqual({ email: 'owner@example.test', password: null });
    expect(config.dataDir.endsWith('/.data')).toBe(true);
  });

  it('makes demo data only with the embedded database, unless told', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://a:b@127.0.0.1/c' }).demoData).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://a:b@127.0.0.1/c', DEMO_DATA: 'true' }).demoData).toBe(true);
  });

  it('names every mistake at once, each in a sentence', () => {
    expect(problemsOf({ PORT: 'x', APP_SECRET: 'short', DATABASE_URL: 'mysql://a', DEMO_DATA: 'yes', DEMO_DAYS: '0', OWNER_EMAIL: 'me', OWNER_PASSWORD: 'short' })).toHaveLength(7);
  });

  it('stops where something is not supported yet, instead of ignoring it', () => {
    expect(problemsOf({ STORAGE_URL: 's3://bucket' })).toEqual(['STORAGE_URL must start with file: — s3:// is not supported yet.']);
  });

  it('takes an SMTP server with a sender, and says what is wrong with either', () => {
    expect(readConfig({}).mail).toEqual({ from: 'no-reply@example.test', smtp: null });
    const env = { MAIL_URL: 'smtps://me:secret@mail.example.test', MAIL_FROM: 'Tracker <tracker@example.test>' };
    expect(readConfig(env).mail).toEqual({ from: env.MAIL_FROM, smtp: { host: 'mail.example.test', port: 465, secure: true, auth: { user: 'me', pass: 'secret' } } });
    expect(problemsOf({ MAIL_URL: 'smtp://127.0.0.1' })).toEqual(['MAIL_FROM must be set where MAIL_URL is: no server takes mails from nobody.']);
    expect(problemsOf({ MAIL_FROM: 'nobody' })).toHaveLength(1);
    expect(problemsOf({ MAIL_URL: 'http://127.0.0.1', MAIL_FROM: 'a@example.test' })).toHaveLength(1);
  });

  it('never repeats a secret in a sentence', () => {
    expect(problemsOf({ APP_SECRET: 'hunter2', OWNER_PASSWORD: 'hunter2', MAIL_URL: 'smtp://me:hunter2@host/path' }).join()).not.toContain('hunter2');
  });
});
