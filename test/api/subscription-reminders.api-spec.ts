import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Jobs, MailSender, SmtpMailer } from '#platform';
import { SubscriptionReminders } from '../../libs/subscriptions/src/jobs/subscription-reminders.job.js';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { jobRuns } from '../support/jobs.js';
import { type SmtpServer, startSmtp } from '../support/smtp.js';
import { createCompany, signInOwner } from '../support/world.js';

/** Hostile cases 35 and 39 for the jobs that write to companies. */
const DAY = 86_400;

let smtp: SmtpServer;
let api: Api;
let other: Api;
let owner: string;
beforeAll(async () => {
  smtp = await startSmtp({ authOptional: true });
  const mailer = new SmtpMailer({ host: '127.0.0.1', port: smtp.port, secure: false, auth: null }, 'tracker@example.test');
  api = await startApi({ mailer });
  other = await startApi({ database: api, mailer });
  owner = await signInOwner(api);
});
afterAll(async () => {
  await other?.close();
  await api?.close();
  await smtp?.stop();
});
beforeEach(async () => {
  await api.sql(`UPDATE company SET status = 'CANCELLED'`);
  await api.sql('DELETE FROM mail_outbox');
  smtp.mails.length = 0;
});

const run = (service = api, job = 'subscription-reminders') => service.app.get(Jobs).runByHand(job);
const send = () => api.app.get(MailSender, { strict: false }).drain();
const subjects = (): string[] => smtp.mails.map(({ head }) => (/^Subject: ([^]*?)\r\n(?! )/m.exec(head)?.[1] ?? '').replace(/\r\n /g, ' '));
const steps = (id: string) => api.sql('SELECT days_before AS days FROM subscription_reminder WHERE company_id = $1 ORDER BY days_before DESC', [id]);
const endsIn = (id: string, seconds: number) => api.sql(`UPDATE company SET trial_ends_at = now() + make_interval(secs => $2), subscription_expires_at = now() + make_interval(secs => $2) WHERE company_id = $1`, [id, seconds]);
const trial = (seconds: number) => companyInState(api, { trialEndsAt: new Date(Date.now() + seconds * 1_000) });

describe('reminders of an end', () => {
  it('are written 7, 3 and 1 day before it, not a second earlier, each once', async () => {
    const id = await trial(30 * DAY);
    const due: Record<string, unknown> = {};
    // The clock cannot be moved, so the end is: the reminders go by the distance alone.
    for (const [days, seconds] of [[7, 7 * DAY], [3, 3 * DAY], [1, DAY]] as const) {
      await endsIn(id, seconds + 60);
      const early = await run();
      await endsIn(id, seconds - 1);
      await Promise.all([run(), run(other), run(), run(other)]);
      await run();
      due[days] = [early?.detail, (await steps(id)).length];
    }
    expect(due).toEqual({
      7: ['0 reminders written', 1],
      // An end a minute more than three days away is another end: it gets the reminder of seven days.
      3: ['1 reminders written', 3],
      1: ['1 reminders written', 5],
    });
    await send();
    // Each is of another end by now, so only the last one is true still.
    expect(subjects()).toEqual([expect.stringMatching(/^The trial of Company .* ends in 1 day$/)]);
  });

  it('come once to the contact and each active admin who did not decline them, however many workers', async () => {
    const company = await createCompany(api, owner);
    await api.sql('DELETE FROM mail_outbox');
    await api.sql(`UPDATE company SET status = 'ACTIVE' WHERE company_id = $1`, [company.id]);
    await endsIn(company.id, 2.5 * DAY);
    await Promise.all(Array.from({ length: 20 }, (_, i) => run(i % 2 ? other : api)));
    await send();
    expect(smtp.mails.map(({ to }) => to).sort()).toEqual([company.admin.email, 'office@example.test'].sort());
    expect(new Set(subjects())).toEqual(new Set([`The subscription of ${company.name} ends in 3 days`]));
    expect(await steps(company.id)).toEqual([{ days: 3 }]);
    await api.sql(`INSERT INTO notification_choice (company_id, membership_id, kind, wanted) SELECT company_id, id, 'expiryReminders', false FROM membership WHERE company_id = $1
`, [company.id]);
    smtp.mails.length = 0;
    await endsIn(company.id, 0.5 * DAY);
    await run();
    await send();
    expect(smtp.mails.map(({ to }) => to)).toEqual(['office@example.test']);
  });

  it('are one run for its quarter of an hour', async () => {
    const id = await trial(6 * DAY);
    await Promise.all([api, other, api, other].map((service) => service.app.get(SubscriptionReminders, { strict: false }).tick()));
    const runs = (await jobRuns(api, 'subscription-reminders')).filter(({ runKey }) => !runKey.startsWith('by-hand'));
    expect(runs).toMatchObject([{ outcome: 'SUCCEEDED', detail: '1 reminders written', attempts: 1 }]);
    expect(await steps(id)).toEqual([{ days: 7 }]);
  });

  it('are not written to who does not end, is suspended or cancelled, or has ended', async () => {
    for (const status of ['SUSPENDED', 'CANCELLED'] as const) await companyInState(api, { status, trialEndsAt: new Date(Date.now() + DAY), subscriptionExpiresAt: new Date(Date.now() + DAY) });
    await companyInState(api, { status: 'ACTIVE' });
    await trial(-1);
    await trial(8 * DAY);
    expect(await run()).toMatchObject({ detail: '0 reminders written' });
  });

  it('do not reach a company that was extended while they waited, and of the new end only what comes after it was agreed', async () => {
    const { id } = await createCompany(api, owner);
    await api.sql('DELETE FROM mail_outbox');
    await endsIn(id, 2 * DAY);
    expect(await run()).toMatchObject({ detail: '1 reminders written' });
    expect((await api.http.post(`/api/owner/companies/${id}/reactivate`, { days: 2 }, { bearer: owner })).status).toBe(200);
    expect(await run()).toMatchObject({ detail: '0 reminders written' });
    await send();
    expect(subjects().filter((subject) => subject.includes('ends in'))).toEqual([]);
    expect(subjects().some((subject) => subject.includes('is active until'))).toBe(true);
  });
});

describe('the end itself', () => {
  it('is told once, by however many workers, from the instant on', async () => {
    const [before, past] = [await trial(5), await trial(-1)];
    const paid = await companyInState(api, { status: 'ACTIVE', subscriptionExpiresAt: new Date(Date.now() - 1_000) });
    await Promise.all([run(api, 'expiry-marks'), run(other, 'expiry-marks'), run(api, 'expiry-marks')]);
    await run(api, 'expiry-marks');
    await send();
    expect(smtp.mails).toHaveLength(2);
    for (const [id, what] of [[past, 'trial'], [paid, 'subscription']]) expect(subjects()).toContainEqual(`The ${what} of Company ${id} has ended`);
    expect(subjects().join()).not.toContain(before);
  });

  it('is not told to who was reactivated before the mail went out', async () => {
    const { id } = await createCompany(api, owner);
    await api.sql('DELETE FROM mail_outbox');
    await endsIn(id, -5);
    await run(api, 'expiry-marks');
    expect((await api.http.post(`/api/owner/companies/${id}/reactivate`, {}, { bearer: owner })).status).toBe(200);
    await send();
    expect(subjects().every((subject) => subject.includes('is active until'))).toBe(true);
    expect(subjects().length).toBeGreaterThan(0);
  });
});
