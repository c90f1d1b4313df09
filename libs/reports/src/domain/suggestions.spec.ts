import { describe, expect, it } from 'vitest';
import { suggestions } from './suggestions.js';

describe('suggestions', () => {
  const used = [{ kind: 'APPLICATION' as const, name: 'Visual Studio Code' }, { kind: 'WEBSITE' as const, name: 'www.youtube.com' }, { kind: 'WEBSITE' as const, name: 'intranet.example' }];

  it('are for what is used and not decided yet', () => {
    expect(suggestions(used, [])).toEqual([
      { kind: 'APPLICATION', pattern: 'visual studio*', category: 'PRODUCTIVE' },
      { kind: 'WEBSITE', pattern: 'youtube.com', category: 'UNPRODUCTIVE' },
    ]);
    expect(suggestions(used, [{ id: 'x', kind: 'WEBSITE', pattern: 'youtube.com', category: 'NEUTRAL', teamId: null }])).toHaveLength(1);
    expect(suggestions([], [])).toEqual([]);
  });
});
