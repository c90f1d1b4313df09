import { describe, expect, it } from 'vitest';
import { importOutcomes } from './import-outcomes.js';

const known = { members: new Set(['m@x']), invited: new Set(['i@x']) };
const line = (email: string, role: 'ADMIN' | 'EMPLOYEE' | 'VIEWER' = 'EMPLOYEE') => ({ email, role });

describe('importOutcomes', () => {
  it('invites whom the company does not know, once each', () => {
    expect(importOutcomes([line('a@x'), line('m@x'), line('i@x'), line('a@x')], known, 9)).toEqual(['INVITED', 'ALREADY_MEMBER', 'ALREADY_INVITED', 'ALREADY_INVITED']);
  });
  it('gives the seats that are left to the first, and viewers need none', () => {
    const lines = [line('m@x'), line('a@x', 'ADMIN'), line('b@x'), line('v@x', 'VIEWER'), line('c@x')];
    expect(importOutcomes(lines, known, 1)).toEqual(['ALREADY_MEMBER', 'INVITED', 'NO_SEAT_LEFT', 'INVITED', 'NO_SEAT_LEFT']);
  });
  it('gives none where the plan has shrunk below what is used', () => expect(importOutcomes([line('a@x')], known, -3)).toEqual(['NO_SEAT_LEFT']));
});
