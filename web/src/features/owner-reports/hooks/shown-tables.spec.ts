import { describe, expect, it } from 'vitest';
import { readTables, writeTables } from './shown-tables';

const read = (search: string) => readTables(new URLSearchParams(search));

describe('which charts are shown as tables', () => {
  it('is none without words', () => {
    expect([...read('')]).toEqual([]);
  });

  it('is read as it was written', () => {
    const one = writeTables(read(''), 'growth', true);
    const two = writeTables(read(`table=${one}`), 'churn', true);
    expect(two).toBe('churn.growth');
    expect(writeTables(read(`table=${two}`), 'growth', false)).toBe('churn');
    expect(writeTables(read('table=churn'), 'churn', false)).toBeNull();
  });
});
