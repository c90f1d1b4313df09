import { describe, expect, it } from 'vitest';
import { longest } from './longest';

const items = [
  { name: 'Mail', todaySeconds: 0, weekSeconds: 900 },
  { name: 'Editor', todaySeconds: 60, weekSeconds: 300 },
  { name: 'Calls', todaySeconds: 120, weekSeconds: 120 },
];

describe('longest', () => {
  it('is of the week as the week has it', () => expect(longest(items, 'week').map(({ name }) => name)).toEqual(['Mail', 'Editor', 'Calls']));
  it('is of today as today has it, without what today has not', () => expect(longest(items, 'today')).toEqual([{ name: 'Calls', seconds: 120 }, { name: 'Editor', seconds: 60 }]));
  it('is eight at most', () => expect(longest(Array.from({ length: 12 }, (_, i) => ({ name: String(i), todaySeconds: 1, weekSeconds: 1 })), 'week')).toHaveLength(8));
});
