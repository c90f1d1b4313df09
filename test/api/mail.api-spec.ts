import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Jobs, MailSender, SmtpMailer } from '#platform';
import { MailDelivery } from '../../libs/platform/src/mail/mail-delivery.service.js';
import { MailQueueRepository } from '../../libs/platform/src/mail/mail-queue.repository.js';
import { MailMetrics } from '../../libs/platform/src/mail/mail.metrics.js';
import { type Api, startApi } from '../support/api.js';
import { metricOf } from '../support/jobs.js';
import { SMTP_LOGIN, type SmtpServer, startSmtp } from '../support/smtp.js';
import { type Company, createCompany, invite, PASSWORD, signInOwner } from '../support/world.js';

/** So that twenty workers do not wait for connections, but for each other. */
const CONNECTIONS = { ept_jobs: 15 };

let smtp: SmtpServer;
let api: Api;
let owner: string;
let company: Company;

const mailer = (port: number) => new SmtpMailer({ host: '127.0.0.1', port, secure: false, auth: SMTP_LOGIN }, 'Tracker <tracker@example.test>');
const drain = (service = api) => service.app.get(MailSender, { strict: false }).drain();
const rows = (where = 'true') => api.sql(`SELECT id, event_key, kind, outcome, failure, attempts, sealed, extract(epoch FROM next_attempt_at - now())::float8 AS wait FROM mail_outbox WHERE ${where} ORDER BY written_at, event_key`);
const waiting = async () => rows('outcome IS NULL');
const dueNow = () => api.sql('UPDATE mail_outbox SET next_attempt_at = now() WHERE outcome IS NULL');
const counted = (outcome: string) => metricOf(api.app as never, 'ept_mails_total', { outcome });
const asOwner = (path: string, body: unknown = {}) => api.http.post(`/api/owner/companies/${company.id}/${path}`, body, { bearer: owner });
const forgot = (email: string) => api.http.post('/api/auth/forgot-password', { email });
/** A mail that one reader gets: a forgotten password's. */
async function written(email = company.admin.email): Promise<void> {
  const before = (await waiting()).length;
  await forgot(email);
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(before + 1));
}

beforeAll(async () => {
  smtp = await startSmtp();
  api = await startApi({ mailer: mailer(smtp.port), pools: CONNECTIONS });
  owner = await signInOwner(api);
});
afterAll(async () => {
  await api?.close();
  await smtp?.stop();
});
beforeEach(async () => {
  company = await createCompany(api, owner);
  await api.sql('DELETE FROM mail_outbox');
  smtp.mails.length = smtp.refusals.length = 0;
});

describe('mails', () => {
  it('come as text and as HTML that fetches nothing, under a login, with the link in both', async () => {
    const email = `admin-${uuidv7()}@example.test`;
    const made = await api.http.post('/api/owner/companies', { name: `Äpfel & <b>Birnen</b> ${uuidv7()}`, email: 'office@example.test', admin: { name: 'Zoë "Z" O’Neill', email } }, { bearer: owner });
    await drain();
    const [mail] = smtp.to(email);
    const { name } = made.body.company;
    expect(mail?.from).toBe('tracker@example.test');
    expect(smtp.logins).toContain(SMTP_LOGIN.user);
    for (const form of [mail!.text, mail!.html]) expect(form).toContain(made.body.invitationUrl);
    expect(mail!.text).toContain(`Hello Zoë "Z" O’Neill,\n\n${name} has been set up`);
    expect(mail!.html).toContain('&#60;b&#62;Birnen&#60;/b&#62;');
    expect(mail!.html).not.toMatch(/<b>|<img|<script|url\(|@import|<link/);
    expect([...mail!.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url)).toEqual(Array(2).fill(made.body.invitationUrl));
    expect(mail!.head).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(smtp.to(email)).toHaveLength(1);
    expect(smtp.to('office@example.test')).toEqual([]);
  });

  it('tell of an invitation, a forgotten and a changed password', async () => {
    const email = `new-${uuidv7()}@example.test`;
    const answer = await api.http.post('/api/company/employees', { name: 'New', email, role: 'EMPLOYEE' }, { bearer: company.admin.bearer });
    await written();
    await drain();
    expect(smtp.to(email).map(({ text }) => text.includes(answer.body.invitationUrl))).toEqual([true]);
    const token = /\/reset-password\/([\w-]{43})/.exec(smtp.to(company.admin.email)[0]?.text ?? '')?.[1];
    expect((await api.http.post('/api/auth/reset-password', { token, password: 'another long password' })).status).toBe(204);
    await drain();
    expect(smtp.to(company.admin.email).map(({ head }) => /^Subject: (.*)$/m.exec(head)?.[1])).toEqual(['Choose a new password', 'Your password was changed']);
  });

  it('tell a company’s contact and its active admins, each in a mail of their own, of suspension, reactivation and a new key', async () => {
    const employee = await invite(api, company.admin);
    const second = await invite(api, company.admin, 'ADMIN');
    const left = await invite(api, company.admin, 'ADMIN');
    await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [left.id]);
    await api.sql('DELETE FROM mail_outbox');
    const { newKey } = (await asOwner('rotate-key', { graceHours: 24 })).body;
    const told: Record<string, string[]> = { rotate: [] };
    await drain();
    told.rotate = smtp.mails.map(({ to }) => to).sort();
    expect(smtp.mails[0]?.text).toContain('The old key works until');
    expect(smtp.mails.map(({ raw }) => raw + Buffer.from(raw, 'base64').toString()).join()).not.toContain(newKey);
    for (const { text, html } of smtp.mails) for (const form of [text, html]) expect(form).not.toMatch(/eptk_/);
    for (const [path, body, subject] of [['suspend', { reason: 'said to nobody' }, 'has been suspended'], ['reactivate', { days: 20 }, 'is active until']] as const) {
      smtp.mails.length = 0;
      expect((await asOwner(path, body)).status).toBe(200);
      await drain();
      told[path] = smtp.mails.map(({ to }) => to).sort();
      for (const { head, text } of smtp.mails) {
        expect(head.replace(/\r\n /g, ' ')).toContain(subject);
        expect(text).not.toContain('said to nobody');
      }
    }
    const readers = ['office@example.test', company.admin.email, second.email].sort();
    expect(told).toEqual({ rotate: readers, suspend: readers, reactivate: readers });
    expect(smtp.to(employee.email)).toEqual([]);
  });

  it('tell the admins who want it of a tracker on a device that was not known, once, and nobody else', async () => {
    await invite(api, company.admin, 'ADMIN');
    const person = await invite(api, company.admin, 'EMPLOYEE', 'Ada <b>Byron</b>');
    expect((await api.http.put('/api/me/notifications', { newDevices: true }, { bearer: company.admin.bearer })).status).toBe(200);
    await api.sql('DELETE FROM mail_outbox');
    const logIn = (device: object) => api.http.post('/api/login', { email: person.email, password: PASSWORD, device }, { key: company.key });
    const laptop = { id: uuidv7(), name: 'Ada’s "laptop"', platform: 'linux', appVersion: '1.0.0' };
    const answers = await Promise.all([logIn(laptop), logIn(laptop), logIn(laptop)]);
    expect((await logIn({ ...laptop, name: 'renamed' })).status).toBe(200);
    await drain();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(smtp.mails.map(({ to }) => to)).toEqual([company.admin.email]);
    expect(smtp.mails[0]!.text).toContain('Ada <b>Byron</b>');
    expect(smtp.mails[0]!.text).toContain('Ada’s "laptop" (linux)');
    expect(smtp.mails[0]!.html).not.toContain('<b>Byron');
  });

  it('are written with the event or not at all', async () => {
    await api.sql(`UPDATE company_seats SET used = 50 WHERE company_id = $1`, [company.id]);
    expect((await api.http.post('/api/company/employees', { name: 'No', email: 'no@example.test', role: 'EMPLOYEE' }, { bearer: company.admin.bearer })).status).toBe(409);
    expect((await asOwner('suspend', { reason: 'x' })).status).toBe(200);
    expect((await asOwner('suspend', { reason: 'x' })).status).toBe(409);
    expect((await rows()).map(({ kind }) => kind)).toEqual(['suspended']);
  });

  it('are overtaken by events while they wait: who is active again hears nothing of the suspension', async () => {
    await asOwner('suspend', { reason: 'x' });
    await asOwner('reactivate');
    await drain();
    expect((await rows()).map(({ kind, outcome }) => [kind, outcome])).toContainEqual(['suspended', 'OUTDATED']);
    expect(smtp.mails.every(({ head }) => head.includes('is active until'))).toBe(true);
    expect(smtp.mails.length).toBeGreaterThan(0);
  });
});

describe('the outbox', () => {
  it('holds neither address nor link in the open, lets those who serve add and nothing else, and is empty of both after sending', async () => {
    await written();
    const [row] = await api.sql('SELECT mail_outbox::text AS whole, sealed FROM mail_outbox');
    for (const secret of [company.admin.email, 'reset-password', 'password for your account']) for (const text of [row?.whole, row?.sealed.toString('latin1')]) expect(text).not.toContain(secret);
    for (const role of ['ept_owner', 'ept_tenant', 'ept_identity'] as const) {
      for (const statement of ['SELECT id FROM mail_outbox', 'UPDATE mail_outbox SET attempts = 0', 'DELETE FROM mail_outbox', `INSERT INTO mail_outbox (id, event_key, kind) VALUES (gen_random_uuid(), 'x', 'x') RETURNING id`]) {
        await expect(api.as(role, statement), `${role}: ${statement}`).rejects.toMatchObject({ code: '42501' });
      }
    }
    await drain();
    expect(await rows()).toMatchObject([{ outcome: 'SENT', sealed: null, attempts: 1 }]);
  });

  it('sends a mail that a server could not take now later, after ever longer pauses', async () => {
    await written();
    const before = await counted('RETRIED');
    for (const [code, wait] of [[451, 60], [450, 120], [452, 240]] as const) {
      smtp.refusals.push(code);
      await dueNow();
      await drain();
      const [row] = await waiting();
      expect(row).toMatchObject({ failure: `EENVELOPE ${code}` });
      expect(row?.wait).toBeGreaterThan(wait - 10);
      expect(row?.wait).toBeLessThanOrEqual(wait);
    }
    expect([smtp.mails.length, (await counted('RETRIED')) - before]).toEqual([0, 3]);
    expect(await drain()).toBe(0);
    await dueNow();
    await drain();
    expect(smtp.mails).toHaveLength(1);
  });

  it('gives up what is refused for good, and says so in metrics and in the history of jobs, without the address', async () => {
    await written();
    const before = await counted('FAILED');
    smtp.refusals.push(550);
    await drain();
    await dueNow();
    await drain();
    expect(await rows()).toMatchObject([{ outcome: 'FAILED', failure: 'MailRefused EENVELOPE 550', sealed: null, attempts: 1 }]);
    expect([smtp.mails.length, (await counted('FAILED')) - before]).toEqual([0, 1]);
    expect(await api.app.get(Jobs).runByHand('mail-outbox')).toMatchObject({ outcome: 'SUCCEEDED', detail: '0 mails sent last hour, 1 mails failed last hour, 0 mails overtaken last hour, 0 mails waiting, 0 entries removed' });
  });

  it('forgets what ended 90 days ago', async () => {
    await written();
    await written();
    await drain();
    await api.sql(`UPDATE mail_outbox SET finished_at = now() - interval '91 days' WHERE id IN (SELECT id FROM mail_outbox LIMIT 1)`);
    expect(await api.app.get(Jobs).runByHand('mail-outbox')).toMatchObject({ detail: '1 mails sent last hour, 0 mails failed last hour, 0 mails overtaken last hour, 0 mails waiting, 1 entries removed' });
    expect(await rows()).toHaveLength(1);
  });

  it('keeps trying with a login that is refused: it may be mended', async () => {
    const wrong = await startApi({ database: api, mailer: new SmtpMailer({ host: '127.0.0.1', port: smtp.port, secure: false, auth: { user: 'tracker', pass: 'wrong' } }, 'tracker@example.test') });
    await written();
    await drain(wrong);
    expect(await waiting()).toMatchObject([{ failure: 'EAUTH 535' }]);
    await wrong.close();
    const without = await startApi({ database: api, mailer: new SmtpMailer({ host: '127.0.0.1', port: smtp.port, secure: false, auth: null }, 'tracker@example.test') });
    await dueNow();
    await drain(without);
    expect(await waiting()).toMatchObject([{ failure: 'EENVELOPE 530' }]);
    await without.close();
  });

  it('does not send what has lost its worth, and gives up after three days', async () => {
    await written();
    await written();
    const [first, second] = await waiting();
    await api.sql(`UPDATE mail_outbox SET expires_at = now() - interval '1 second' WHERE id = $1`, [first?.id]);
    await api.sql(`UPDATE mail_outbox SET written_at = now() - interval '3 days', expires_at = NULL WHERE id = $1`, [second?.id]);
    smtp.refusals.push(451);
    await drain();
    expect((await rows()).map(({ id, outcome }) => [id, outcome])).toEqual(expect.arrayContaining([[first?.id, 'OUTDATED'], [second?.id, 'FAILED']]));
    expect(smtp.mails).toEqual([]);
  });

  it('survives that the server is away and the service starts again', async () => {
    const { port } = smtp;
    await smtp.stop();
    const gone = await startApi({ database: api, mailer: mailer(port) });
    await written();
    await drain(gone);
    expect(await waiting()).toMatchObject([{ failure: 'ESOCKET', attempts: 1 }]);
    await gone.close();
    smtp = await startSmtp({ port });
    const again = await startApi({ database: api, mailer: mailer(port) });
    await dueNow();
    await drain(again);
    expect([smtp.mails.length, await drain()]).toEqual([1, 0]);
    await again.close();
  });

  it('sends each mail once, however many workers', async () => {
    await api.sql(`INSERT INTO account (id, email, name, password_hash) SELECT gen_random_uuid(), 'many-' || n || '@example.test', 'Somebody', '-' FROM generate_series(0, 24) AS n`);
    await Promise.all(Array.from({ length: 25 }, (_, i) => forgot(`many-${i}@example.test`)));
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(25), 10_000);
    const others = await Promise.all([0, 1].map(() => startApi({ database: api, mailer: mailer(smtp.port), pools: CONNECTIONS })));
    const services = [api, ...others];
    const workers = Array.from({ length: 20 }, (_, i) => {
      const { app } = services[i % services.length]!;
      return new MailSender(app.get(MailQueueRepository, { strict: false }), app.get(MailDelivery, { strict: false }), app.get(MailMetrics, { strict: false }));
    });
    const taken = await Promise.all(workers.map((worker) => worker.drain()));
    expect(taken.reduce((sum, count) => sum + count)).toBe(25);
    expect(smtp.mails.map(({ to }) => to).sort()).toEqual(Array.from({ length: 25 }, (_, i) => `many-${i}@example.test`).sort());
    await Promise.all(others.map((service) => service.close()));
  });

  it('follows a process that died, not before its lease has ended; whoever lost a mail writes nothing over it', async () => {
    await written();
    const queue = api.app.get(MailQueueRepository, { strict: false });
    const lost = await queue.claim(300);
    expect(await drain()).toBe(0);
    await dueNow();
    expect(await drain()).toBe(1);
    expect(await queue.finish(lost!, 'FAILED', 'too late')).toBe(false);
    expect([smtp.mails.length, (await rows())[0]?.outcome]).toEqual([1, 'SENT']);
  });

  it('sends again what was taken and could not be noted, under the same Message-ID: this is what is promised', async () => {
    await written();
    const queue = api.app.get(MailQueueRepository, { strict: false });
    const finish = vi.spyOn(queue, 'finish').mockRejectedValue(new Error('the database is gone'));
    await expect(drain()).rejects.toThrow('the database is gone');
    expect(finish).toHaveBeenCalledTimes(5);
    finish.mockRestore();
    await dueNow();
    await drain();
    expect(smtp.mails).toHaveLength(2);
    expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(1);
  }, 15_000);

  it('does not open what was sealed for another event or under another secret', async () => {
    await written();
    await api.sql(`UPDATE mail_outbox SET event_key = 'another'`);
    await drain();
    expect(await rows()).toMatchObject([{ outcome: 'FAILED', failure: 'sealed under another APP_SECRET', sealed: null }]);
  });

  it('lets a mail on its way end before the process does', async () => {
    const slow = await startSmtp({ onConnect: (_session, callback) => void pause(800).then(() => callback()) });
    const service = await startApi({ database: api, mailer: mailer(slow.port) });
    await written();
    const sending = drain(service);
    await pause(200);
    await service.close();
    expect(await sending).toBe(1);
    expect([slow.mails.length, (await rows())[0]?.outcome]).toEqual([1, 'SENT']);
    await slow.stop();
  });
});
