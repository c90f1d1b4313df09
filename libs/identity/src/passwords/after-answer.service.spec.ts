import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { log } from '#platform';
import { AfterAnswer } from './after-answer.service.js';

describe('AfterAnswer', () => {
  const logged = vi.spyOn(log, 'error');
  beforeAll(() => void logged.mockImplementation(() => undefined));
  afterAll(() => logged.mockRestore());

  it('finishes everything before the service stops', async () => {
    const later = new AfterAnswer();
    let done = 0;
    for (let i = 0; i < 20; i++) later.do('counting', async () => void (await Promise.resolve(), (done += 1)));
    expect(done).toBe(0);
    await later.beforeApplicationShutdown();
    expect(done).toBe(20);
  });

  it('logs what fails, and goes on', async () => {
    const later = new AfterAnswer();
    const failure = new Error('no mail today');
    let reached = false;
    later.do('mailing', () => Promise.reject(failure));
    later.do('counting', async () => void (reached = true));
    await later.beforeApplicationShutdown();
    expect(logged).toHaveBeenCalledWith({ err: failure }, 'mailing failed');
    expect(reached).toBe(true);
  });

  it('refuses, in the log, more than it can hold', async () => {
    const later = new AfterAnswer();
    logged.mockClear();
    for (let i = 0; i < 510; i++) later.do('counting', () => Promise.resolve());
    await later.beforeApplicationShutdown();
    expect(logged).toHaveBeenCalledTimes(510 - 502);
  });
});
