import { v7 as uuidv7 } from 'uuid';
import { ExportsScheduler } from '#exports';
import type { Api } from '../api.js';
import { type Company, enrol, invite, PASSWORD, type Person, tinyPng } from '../world.js';
import type { Member } from './people.js';

/** What routes name by an id. A new kind of thing is one line here: how one is made, and its id. */
export const MAKERS = {
  /** Where the member works. */
  company: (_: Api, { company }: Member) => Promise.resolve(company.id),
  /** Another of the vendor's companies. */
  customer: async (api: Api, { vendor }: Member) =>
    (await succeed(api.http.post('/api/owner/companies', { name: `Company ${uuidv7()}`, email: someone() }, { bearer: vendor }))).body.company.id as string,
  colleague: async (api: Api, { company }: Member) => (await invite(api, company.admin)).id,
  /** Somebody who was a member. */
  removed: async (api: Api, { company }: Member) => {
    const { id } = await invite(api, company.admin);
    await succeed(api.http.delete(`/api/company/employees/${id}`, company.admin));
    return id;
  },
  invited: async (api: Api, { company }: Member) =>
    (await succeed(api.http.post('/api/company/employees', { name: 'Some Body', email: someone(), role: 'EMPLOYEE' }, company.admin))).body.employee.id as string,
  device: async (api: Api, member: Member) => (await enrol(api, member.company.key, member)).deviceId,
  session: async (api: Api, { tracker }: Member) => (await succeed(api.http.post('/api/work-session/start', { id: uuidv7(), startedAt: now() }, tracker))).body.session.id as string,
  screenshot: async (api: Api, { tracker }: Member) => (await succeed(api.http.post('/api/screenshot/upload', await screenshotForm(), tracker))).body.screenshot.id as string,
  task: async (api: Api, { company, id }: Member) => (await succeed(api.http.post('/api/company/tasks', { employeeId: id, title: 'Something to do' }, company.admin))).body.id as string,
  team: async (api: Api, { company }: Member) => (await succeed(api.http.post('/api/company/teams', { name: uuidv7() }, company.admin))).body.id as string,
  asked: async (api: Api, { bearer }: Member) => (await succeed(api.http.post('/api/me/time-corrections', hours(), { bearer }))).body.id as string,
  entered: async (api: Api, { company, id }: Member) => (await succeed(api.http.post('/api/company/time-corrections', { ...hours(), employeeId: id }, company.admin))).body.id as string,
  /** A day is what it is called by. */
  holiday: async (api: Api, { company }: Member) => (await succeed(api.http.post('/api/company/holidays', holidays(), company.admin))).body.items[0].day as string,
  rule: async (api: Api, { company }: Member) => (await succeed(api.http.post('/api/company/productivity-rules', rules(), company.admin))).body.items[0].id as string,
  savedReport: async (api: Api, { company }: Member) => (await succeed(api.http.post('/api/company/saved-reports', savedReport(), company.admin))).body.id as string,
  companyArchive: (api: Api, { company }: Member) => archive(api, '/api/company/export', company.admin),
  ownArchive: (api: Api, member: Member) => archive(api, '/api/me/export', member),
  webSession: async (api: Api, { email }: Member) => {
    const { body } = await succeed(api.http.post('/api/auth/login', { email, password: PASSWORD }));
    const sessions = await succeed(api.http.get('/api/auth/sessions', { bearer: body.accessToken }));
    return sessions.body.items.find((session: { current: boolean }) => session.current).id as string;
  },
} satisfies Record<string, (api: Api, member: Member) => Promise<string>>;

export type ThingKind = keyof typeof MAKERS;
export const KINDS = Object.keys(MAKERS) as ThingKind[];

/** These take a tracker that may record; who has none names what they have. */
export const RECORDED: readonly ThingKind[] = ['device', 'session', 'screenshot', 'task', 'asked', 'entered', 'companyArchive', 'ownArchive'];

export const now = (): string => new Date().toISOString();

export async function screenshotForm(): Promise<FormData> {
  const form = new FormData();
  form.set('id', uuidv7());
  form.set('capturedAt', now());
  form.set('image', await image(), 'screen.png');
  return form;
}

export async function logoForm(): Promise<FormData> {
  const form = new FormData();
  form.set('image', await image(), 'logo.png');
  return form;
}

let hoursMade = 0;
/** An hour of work without a tracker, which no other one overlaps. */
export function hours(): object {
  const start = Math.floor(Date.now() / 60_000) * 60_000 - ++hoursMade * 7_200_000;
  return { kind: 'ADD', startedAt: new Date(start).toISOString(), endedAt: new Date(start + 3_600_000).toISOString(), reason: 'On the way' };
}

let holidaysMade = 0;
/** One on a day that none has been made on. */
export const holidays = (): object => ({ holidays: [{ day: new Date(Date.UTC(2030, 0, ++holidaysMade)).toISOString().slice(0, 10), name: 'Founding day' }] });

export const rules = (): object => ({ rules: [{ kind: 'WEBSITE', pattern: `${uuidv7()}.example.com`, category: 'PRODUCTIVE' }] });
export const savedReport = (): object => ({ name: uuidv7(), parameters: { report: 'hours' } });

/** Asked for and made, once: another one would take its place. */
async function archive(api: Api, path: string, { bearer }: Person): Promise<string> {
  const [made] = (await succeed(api.http.get(path, { bearer }))).body.items as { id: string }[];
  if (made) return made.id;
  const { body } = await succeed(api.http.post(path, undefined, { bearer }));
  await api.app.get(ExportsScheduler, { strict: false }).tick();
  return body.id as string;
}

const image = async (): Promise<Blob> => new Blob([await tinyPng()], { type: 'image/png' });

/** What a company has once and without an id: a new kind is one line here. */
export async function furnish(api: Api, { admin }: Company): Promise<void> {
  await succeed(api.http.put('/api/company/logo', await logoForm(), admin));
}

export async function succeed<A extends { status: number; body: unknown }>(asked: Promise<A>): Promise<A> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

export const someone = (): string => `somebody-${uuidv7()}@example.test`;
