/**
 * How each operation is called so that whoever may call it succeeds. A GET without anything to fill in needs no line; any
 * other operation has one. `t.task()` and the like answer the id of such a thing of the caller (or, for who is nobody here,
 * of an employee), a new one where the request is going to change it.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Api } from '../api.js';
import { inviteBySql, member } from '../members.js';
import { PASSWORD } from '../world.js';
import type { Member } from './people.js';
import { holidays, hours, logoForm, now, rules, savedReport, screenshotForm, someone, type ThingKind } from './things.js';

export interface AccessRequest {
  /** Values of the path's parameters, by name; a single string is the `{id}`. */
  readonly path?: string | Record<string, string>;
  readonly query?: string;
  readonly body?: unknown;
  /** In place of the caller's. */
  readonly cookie?: string;
  readonly bearer?: string | undefined;
  readonly key?: string;
}

export type Things = Record<ThingKind, () => Promise<string>> & {
  readonly api: Api;
  /** Whose things they are. */
  readonly owned: Member;
  /** Of the caller. */
  readonly password: string;
  /** The bearer of somebody like the caller, for what ends or changes who asks. None for who is to be refused: they ask themselves. */
  readonly stead: () => Promise<string | undefined>;
};

export const REQUESTS: Readonly<Record<string, (t: Things) => AccessRequest | Promise<AccessRequest>>> = {
  'PATCH /api/company': () => ({ body: { contactPerson: 'Ada Byron' } }),
  'PUT /api/company/settings': () => ({ body: SETTINGS }),
  'POST /api/company/employees': () => ({ body: { name: 'Some Body', email: someone(), role: 'EMPLOYEE' } }),
  'GET /api/company/employees/{id}': async (t) => ({ path: await t.colleague() }),
  'PATCH /api/company/employees/{id}': async (t) => ({ path: await t.colleague(), body: { name: 'Another Name' } }),
  'DELETE /api/company/employees/{id}': async (t) => ({ path: await t.colleague() }),
  'GET /api/company/employees/{id}/rates': async (t) => ({ path: await t.colleague() }),
  'POST /api/company/employees/{id}/rates': async (t) => ({ path: await t.colleague(), body: { amount: 4_500, currency: 'USD', validFrom: '2026-11-01' } }),
  'POST /api/company/employees/{id}/erasure': async (t) => ({ path: await t.removed() }),
  'POST /api/company/employees/{id}/resend-invitation': async (t) => ({ path: await t.invited() }),
  'DELETE /api/company/employees/{id}/invitation': async (t) => ({ path: await t.invited() }),
  'GET /api/company/employees/{employeeId}/devices/{deviceId}': async (t) => ({ path: { employeeId: t.owned.id, deviceId: await t.device() } }),
  'DELETE /api/company/employees/{employeeId}/devices/{deviceId}': async (t) => ({ path: { employeeId: t.owned.id, deviceId: await t.device() } }),
  'GET /api/company/sessions/{id}': async (t) => ({ path: await t.session() }),
  'GET /api/company/day': async (t) => ({ query: `employeeId=${await t.colleague()}&date=2026-11-02` }),
  'GET /api/company/intervals': async (t) => ({ query: `employeeId=${await t.colleague()}&date=2026-11-02` }),
  'GET /api/company/screenshots/{id}': async (t) => ({ path: await t.screenshot() }),
  'GET /api/company/screenshots/{id}/image': async (t) => ({ path: await t.screenshot() }),
  'GET /api/company/screenshots/{id}/thumbnail': async (t) => ({ path: await t.screenshot() }),
  'DELETE /api/company/screenshots/{id}': async (t) => ({ path: await t.screenshot(), body: { reason: 'Shows a private message' } }),
  'POST /api/company/tasks': async (t) => ({ body: { employeeId: await t.colleague(), title: 'Something to do' } }),
  'GET /api/company/tasks/{id}': async (t) => ({ path: await t.task() }),
  'PATCH /api/company/tasks/{id}': async (t) => ({ path: await t.task(), body: { title: 'Something else' } }),
  'DELETE /api/company/tasks/{id}': async (t) => ({ path: await t.task() }),
  'GET /api/company/tasks/{id}/comments': async (t) => ({ path: await t.task() }),
  'POST /api/company/tasks/{id}/comments': async (t) => ({ path: await t.task(), body: { text: 'By noon, please' } }),
  'GET /api/company/tasks/{id}/history': async (t) => ({ path: await t.task() }),
  'PATCH /api/company/presentation': () => ({ body: {} }),
  'PUT /api/company/logo': async () => ({ body: await logoForm() }),
  'POST /api/company/holidays': () => ({ body: holidays() }),
  'DELETE /api/company/holidays/{day}': async (t) => ({ path: { day: await t.holiday() } }),
  'POST /api/company/hand-over': async (t) => ({ body: { employeeId: await t.colleague(), role: 'EMPLOYEE' }, bearer: await t.stead() }),
  'POST /api/company/teams': () => ({ body: { name: uuidv7() } }),
  'PATCH /api/company/teams/{id}': async (t) => ({ path: await t.team(), body: { name: uuidv7() } }),
  'DELETE /api/company/teams/{id}': async (t) => ({ path: await t.team() }),
  'PUT /api/company/team-members': async (t) => ({ body: { teamId: await t.team(), employeeIds: [await t.colleague()] } }),
  'POST /api/company/invitations/preview': () => ({ body: fileForm('name,email\nSome Body,some.body@example.test\n') }),
  'POST /api/company/invitations': () => ({ body: { lines: [{ line: 2, name: 'Some Body', email: someone(), role: 'EMPLOYEE' }] } }),
  'POST /api/company/time-corrections': async (t) => ({ body: { ...hours(), employeeId: await t.colleague() } }),
  'GET /api/company/time-corrections/{id}': async (t) => ({ path: await t.asked() }),
  'POST /api/company/time-corrections/{id}/approve': async (t) => ({ path: await t.asked(), body: {} }),
  'POST /api/company/time-corrections/{id}/refuse': async (t) => ({ path: await t.asked(), body: { note: 'It was no work' } }),
  'POST /api/company/time-corrections/{id}/revoke': async (t) => ({ path: await t.entered(), body: { note: 'It was no work' } }),
  ...Object.fromEntries(['hours', 'activity', 'applications', 'websites', 'attendance', 'productivity'].map((report) => [`GET /api/company/reports/${report}.{format}`, () => ({ path: { format: 'csv' } })])),
  'GET /api/company/productivity-rules/preview': () => ({ query: 'kind=WEBSITE&pattern=example.com' }),
  'POST /api/company/productivity-rules': () => ({ body: rules() }),
  'PATCH /api/company/productivity-rules/{id}': async (t) => ({ path: await t.rule(), body: { category: 'UNPRODUCTIVE' } }),
  'DELETE /api/company/productivity-rules/{id}': async (t) => ({ path: await t.rule() }),
  'POST /api/company/saved-reports': () => ({ body: savedReport() }),
  'PATCH /api/company/saved-reports/{id}': async (t) => ({ path: await t.savedReport(), body: { shared: true } }),
  'DELETE /api/company/saved-reports/{id}': async (t) => ({ path: await t.savedReport() }),
  'GET /api/company/export/{id}': async (t) => ({ path: await t.companyArchive() }),
  'GET /api/company/export/{id}/file': async (t) => ({ path: await t.companyArchive() }),

  'POST /api/me/leave': async (t) => ({ bearer: await t.stead() }),
  'POST /api/me/time-corrections': () => ({ body: hours() }),
  'GET /api/me/time-corrections/{id}': async (t) => ({ path: await t.asked() }),
  'DELETE /api/me/time-corrections/{id}': async (t) => ({ path: await t.asked() }),
  'GET /api/me/export/{id}': async (t) => ({ path: await t.ownArchive() }),
  'GET /api/me/export/{id}/file': async (t) => ({ path: await t.ownArchive() }),
  'GET /api/me/sessions/{id}': async (t) => ({ path: await t.session() }),
  'GET /api/me/day': () => ({ query: 'date=2026-11-02' }),
  'GET /api/me/intervals': () => ({ query: 'date=2026-11-02' }),
  'GET /api/me/screenshots/{id}': async (t) => ({ path: await t.screenshot() }),
  'GET /api/me/screenshots/{id}/image': async (t) => ({ path: await t.screenshot() }),
  'GET /api/me/screenshots/{id}/thumbnail': async (t) => ({ path: await t.screenshot() }),
  'DELETE /api/me/screenshots/{id}': async (t) => ({ path: await t.screenshot() }),
  'GET /api/me/devices/{id}': async (t) => ({ path: await t.device() }),
  'PUT /api/me/notifications': () => ({ body: {} }),
  'GET /api/me/tasks/{id}': async (t) => ({ path: await t.task() }),
  'PATCH /api/me/tasks/{id}': async (t) => ({ path: await t.task(), body: { status: 'DONE' } }),
  'GET /api/me/tasks/{id}/comments': async (t) => ({ path: await t.task() }),
  'POST /api/me/tasks/{id}/comments': async (t) => ({ path: await t.task(), body: { text: 'Done by noon' } }),
  'GET /api/me/tasks/{id}/history': async (t) => ({ path: await t.task() }),

  'POST /api/login': (t) => ({ key: t.owned.company.key, body: { email: t.owned.email, password: PASSWORD, device: { id: uuidv7(), name: 'Laptop', platform: 'linux', appVersion: '1.0.0' } } }),
  'POST /api/work-session/start': () => ({ body: { id: uuidv7(), startedAt: now() } }),
  'POST /api/work-session/heartbeat': async (t) => ({ body: { id: await t.session(), at: now() } }),
  'POST /api/work-session/stop': async (t) => ({ body: { id: await t.session(), endedAt: now() } }),
  'POST /api/upload/batch': () => ({ body: { clientSentAt: now() } }),
  'POST /api/upload/activity': () => ({ body: { clientSentAt: now(), items: [] } }),
  'POST /api/upload/applications': () => ({ body: { clientSentAt: now(), items: [] } }),
  'POST /api/upload/websites': () => ({ body: { clientSentAt: now(), items: [] } }),
  'POST /api/screenshot/upload': async () => ({ body: await screenshotForm() }),
  'POST /api/tasks/{id}/status': async (t) => ({ path: await t.task(), body: { status: 'IN_PROGRESS' } }),

  'POST /api/auth/login': (t) => ({ body: { email: t.owned.email, password: PASSWORD } }),
  'POST /api/auth/refresh': async (t) => ({ body: {}, cookie: await freshCookie(t) }),
  'POST /api/auth/logout': async (t) => ({ body: {}, cookie: await freshCookie(t) }),
  'POST /api/auth/forgot-password': () => ({ body: { email: someone() } }),
  'POST /api/auth/reset-password': async (t) => ({ body: { token: await resetToken(t), password: PASSWORD } }),
  'GET /api/auth/invitations/{token}': async (t) => ({ path: { token: await invitationToken(t) } }),
  'POST /api/auth/accept-invitation': async (t) => ({ body: { token: await invitationToken(t), password: PASSWORD } }),
  'POST /api/auth/switch-company': async (t) => ({ body: { companyId: await t.company() } }),
  'DELETE /api/auth/sessions/{id}': async (t) => ({ path: await t.webSession() }),
  'PATCH /api/auth/me': () => ({ body: { name: 'Another Name' } }),
  'POST /api/auth/change-password': ({ password }) => ({ body: { currentPassword: password, newPassword: password } }),

  'POST /api/owner/companies': () => ({ body: { name: `Company ${uuidv7()}`, email: someone() } }),
  'GET /api/owner/companies/{id}': async (t) => ({ path: await t.customer() }),
  'PATCH /api/owner/companies/{id}': async (t) => ({ path: await t.customer(), body: { contactPerson: 'Ada Byron' } }),
  'GET /api/owner/companies/{id}/subscriptions': async (t) => ({ path: await t.customer() }),
  'POST /api/owner/companies/{id}/plan': async (t) => ({ path: await t.customer(), body: { plan: 'ENTERPRISE' } }),
  'POST /api/owner/companies/{id}/suspend': async (t) => ({ path: await t.customer(), body: { reason: 'Unpaid' } }),
  'POST /api/owner/companies/{id}/reactivate': async (t) => ({ path: await t.customer(), body: {} }),
  'POST /api/owner/companies/{id}/cancel': async (t) => ({ path: await t.customer(), body: {} }),
  'GET /api/owner/companies/{id}/key': async (t) => ({ path: await t.customer() }),
  'POST /api/owner/companies/{id}/rotate-key': async (t) => ({ path: await t.customer(), body: {} }),
  'GET /api/owner/companies/{id}/usage': async (t) => ({ path: await t.customer() }),
  'GET /api/owner/companies/{id}/usage.csv': async (t) => ({ path: await t.customer() }),
  'GET /api/owner/companies/{id}/audit': async (t) => ({ path: await t.customer() }),
  'GET /api/owner/reports.csv': () => ({ query: 'section=growth' }),
  'POST /api/owner/plans': () => ({ body: { code: 'TEAM', name: 'Team', maxEmployees: 20, maxStorageMb: 40_000, screenshotRetentionDays: 60, price: 4_900 } }),
  'PATCH /api/owner/plans/{code}': () => ({ path: { code: 'PRO' }, body: { name: 'Pro' } }),
};

const SETTINGS = {
  screenshots: { enabled: true, intervalSeconds: 600, blur: false },
  titles: 'FULL',
  websites: 'FULL',
  idleAfterSeconds: 180,
  uploadEverySeconds: 60,
  workingHours: null,
  employeesMayDeleteScreenshots: true,
};

function fileForm(text: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'text/csv' }), 'people.csv');
  return form;
}

async function freshCookie({ api, owned }: Things): Promise<string> {
  return (await api.http.post('/api/auth/login', { email: owned.email, password: PASSWORD })).cookie ?? '';
}

async function invitationToken({ api, owned }: Things): Promise<string> {
  return (await inviteBySql(api, owned.company.id, { role: 'VIEWER' })).token;
}

/** Of an account that nobody else here is: a new password ends all of its sessions. */
async function resetToken({ api, owned }: Things): Promise<string> {
  const { email } = await member(api, owned.company.id, 'VIEWER');
  await api.http.post('/api/auth/forgot-password', { email });
  for (;;) {
    const mail = (await api.mails()).find((text) => text.includes(`To: ${email}`));
    const token = mail && /\/([\w-]{20,})\s/.exec(mail)?.[1];
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
