import { type ClientRequest, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { picture } from '../support/pictures.js';
import { sendScreenshot } from '../support/screenshots.js';
import { type TrackedCompany, trackedCompany } from '../support/tracking.js';

const UNDER_WAY = 12;
const IN_LINE = 120;

interface Half {
  readonly request: ClientRequest;
  /** The status and Retry-After of the answer; it comes early where the upload is refused unread. */
  readonly answered: Promise<[number | undefined, string | undefined]>;
}

describe('more uploads of screenshots than the server holds at once', () => {
  let api: Api;
  let company: TrackedCompany;
  const halves: Half[] = [];
  beforeAll(async () => {
    api = await startApi();
    company = await trackedCompany(api);
  });
  afterAll(async () => {
    for (const half of halves) half.request.destroy();
    await api.close();
  });

  /** Sends the head of an upload and the beginning of its body, and then nothing. */
  function begin(): Half {
    const { key, token } = company.tracker();
    const headers = { 'x-company-key': key!, authorization: `Token ${token}`, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9000000' };
    const sent = request(new URL('/api/screenshot/upload', api.url), { method: 'POST', headers, agent: false });
    const answered = new Promise<[number | undefined, string | undefined]>((resolve) => {
      sent.on('response', (answer) => resolve([answer.statusCode, answer.headers['retry-after']]));
      sent.on('error', () => resolve([undefined, undefined]));
    });
    sent.write('--x\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\n');
    const half = { request: sent, answered };
    halves.push(half);
    return half;
  }

  it('wait in line, and beyond the line are told to come back', async () => {
    const all = Array.from({ length: UNDER_WAY + IN_LINE + 10 }, begin);
    const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), 8_000));
    const answers = await Promise.all(all.map((half) => Promise.race([half.answered, silence])));
    const refused = answers.filter((answer) => answer !== null);
    expect(refused).toEqual(Array(10).fill([503, '2']));
    // Those that go away free their places.
    for (const half of halves) half.request.destroy();
    expect((await sendScreenshot(api, company.tracker(), await picture())).status).toBe(200);
  });
});
