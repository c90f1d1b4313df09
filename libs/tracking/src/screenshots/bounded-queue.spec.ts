import { describe, expect, it } from 'vitest';
import { BoundedQueue } from './bounded-queue.js';

describe('BoundedQueue', () => {
  it('runs at most so many at a time, keeps the others in line, and refuses beyond that', async () => {
    const queue = new BoundedQueue(2, 3, () => new Error('full'));
    let [running, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 7 }, () => queue.run(work)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect(most).toBe(2);
    await queue.run(work);
  });

  it('goes on after a failure', async () => {
    const queue = new BoundedQueue(1, 5, () => new Error('full'));
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run(() => Promise.resolve(7))).toBe(7);
  });
});
