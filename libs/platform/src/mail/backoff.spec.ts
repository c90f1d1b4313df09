import { describe, expect, it } from 'vitest';
import { backoffSeconds, isGivenUp } from './backoff.js';

describe('attempts to send a mail', () => {
  it('come after a minute, then ever later, and every hour in the end', () => {
    expect([1, 2, 3, 6, 7, 8, 500].map(backoffSeconds)).toEqual([60, 120, 240, 1_920, 3_600, 3_600, 3_600]);
  });

  it('end after three days', () => {
    expect([3 * 86_400 - 1, 3 * 86_400].map(isGivenUp)).toEqual([false, true]);
  });
});
