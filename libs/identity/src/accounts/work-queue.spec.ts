import { describe, expect, it } from 'vitest';
import { WorkQueue } from './work-queue.js';

const full = (): Error => new Error('full');

describe('WorkQueue', () => {
  it('never runs more at a time than it is wide, and all in the end', async () => {
    const queue = new WorkQueue(2, 100, full);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 30 }, () => queue.run(work)));
    expect([most, running]).toEqual([2, 0]);
  });

  it('goes on after work that failed', async () => {
    const queue = new WorkQueue(1, 10, full);
    const outcomes = await Promise.allSettled([queue.run(() => Promise.reject(new Error('no'))), queue.run(() => Promise.resolve('yes'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('refuses what would make the line too long', async () => {
    const queue = new WorkQueue(1, 1, full);
    const first = queue.run(() => new Promise((resolve) => setTimeout(resolve, 10)));
    const second = queue.run(() => Promise.resolve());
    await expect(queue.run(() => Promise.resolve())).rejects.toThrow('full');
    await Promise.all([first, second]);
    await expect(queue.run(() => Promise.resolve('free'))).resolves.toBe('free');
  });
});
