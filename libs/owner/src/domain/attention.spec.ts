import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestLimit } from './attention.js';

describe('nearestLimit', () => {
  it('is the limit of which the larger part is used', () => {
    expect(nearestLimit({ seatsUsed: 5, maxEmployees: 5, storageMb: 1, maxStorageMb: 10 })).toEqual({ resource: 'employees', used: 5, limit: 5, percent: 100 });
    expect(nearestLimit({ seatsUsed: 1, maxEmployees: 5, storageMb: 9.99, maxStorageMb: 10 })).toEqual({ resource: 'storage', used: 9.99, limit: 10, percent: 99 });
    expect(nearestLimit({ seatsUsed: 1, maxEmployees: 5, storageMb: 0, maxStorageMb: 0 })).toEqual({ resource: 'storage', used: 0, limit: 0, percent: 100 });
  });

  it('is at 100 percent exactly where a limit is reached', () => {
    const use = fc.record({ seatsUsed: fc.nat(2_000), maxEmployees: fc.integer({ min: 1, max: 2_000 }), storageMb: fc.nat(2_000), maxStorageMb: fc.integer({ min: 1, max: 2_000 }) });
    fc.assert(fc.property(use, (each) => nearestLimit(each).percent >= 100 === (each.seatsUsed >= each.maxEmployees || each.storageMb >= each.maxStorageMb)));
  });
});
