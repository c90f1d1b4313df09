import { describe, expect, it, vi } from 'vitest';
import { HttpMetrics, setLogLevel } from '#platform';
import { AggregationMetrics } from './aggregation.metrics.js';
import { AggregationScheduler } from './aggregation.scheduler.js';
import type { AggregationService, RunOptions } from './aggregation.service.js';

setLogLevel('silent');

/** Promise.withResolvers is not in Node 20. */
function withResolvers(): { promise: Promise<number>; resolve: (done: number) => void } {
  let resolve: (done: number) => void = () => undefined;
  const promise = new Promise<number>((done) => (resolve = done));
  return { promise, resolve };
}

function scheduler(runOnce: (options?: RunOptions) => Promise<number>): AggregationScheduler {
  return new AggregationScheduler({ runOnce } as AggregationService, new AggregationMetrics(new HttpMetrics()));
}

describe('the scheduler of aggregation', () => {
  it('does not start a second run while one is going on', async () => {
    const run = withResolvers();
    const runOnce = vi.fn(() => run.promise);
    const every = scheduler(runOnce);
    const first = every.tick();
    void every.tick();
    expect(runOnce).toHaveBeenCalledTimes(1);
    run.resolve(0);
    await first;
    await every.tick();
    expect(runOnce).toHaveBeenCalledTimes(2);
  });

  it('goes on after a run that failed', async () => {
    const runOnce = vi.fn().mockRejectedValueOnce(new Error('the database is away')).mockResolvedValueOnce(1);
    const every = scheduler(runOnce);
    await every.tick();
    await every.tick();
    expect(runOnce).toHaveBeenCalledTimes(2);
  });

  it('tells the run to stop and waits for it when the process ends', async () => {
    const run = withResolvers();
    let told = false;
    const every = scheduler((options) => {
      options?.stop?.addEventListener('abort', () => (told = true));
      return run.promise;
    });
    void every.tick();
    let ended = false;
    const end = every.onModuleDestroy().then(() => (ended = true));
    await new Promise(setImmediate);
    expect({ told, ended }).toEqual({ told: true, ended: false });
    run.resolve(0);
    await end;
    await every.tick();
    expect(ended).toBe(true);
  });
});
