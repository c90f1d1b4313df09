import { describe, expect, it, vi } from 'vitest';
import { singleFlight } from './single-flight';

describe('singleFlight', () => {
  it('runs once for all who ask at the same time', async () => {
    const run = vi.fn(async () => 'token');
    const refresh = singleFlight(run);
    expect(await Promise.all([refresh(), refresh(), refresh()])).toEqual(['token', 'token', 'token']);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs again for who asks later', async () => {
    const run = vi.fn(async () => 'token');
    const refresh = singleFlight(run);
    await refresh();
    await refresh();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('gives a failure to all and then tries afresh', async () => {
    const run = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('away')).mockResolvedValue('token');
    const refresh = singleFlight(run);
    const first = [refresh(), refresh()];
    await expect(first[0]).rejects.toThrow('away');
    await expect(first[1]).rejects.toThrow('away');
    expect(await refresh()).toBe('token');
  });

  it('runs under the lock it is given', async () => {
    const order: string[] = [];
    const refresh = singleFlight(
      async () => order.push('run'),
      (task) => {
        order.push('locked');
        return task();
      },
    );
    await refresh();
    expect(order).toEqual(['locked', 'run']);
  });
});
