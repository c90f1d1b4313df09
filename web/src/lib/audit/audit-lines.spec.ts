import { describe, expect, it } from 'vitest';
import { changedLines, detailLines } from './audit-lines';

describe('changedLines', () => {
  it('names what differs and leaves out what does not', () => {
    expect(changedLines({ status: 'TRIAL', plan: 'PRO' }, { status: 'ACTIVE', plan: 'PRO', amountPaid: 9_900 })).toEqual([
      { field: 'Status', from: 'TRIAL', to: 'ACTIVE' },
      { field: 'Amount paid', from: null, to: expect.stringContaining('99') },
    ]);
  });

  it('bears that there was nothing before', () => {
    expect(changedLines(null, { name: 'Acme' })).toEqual([{ field: 'Name', from: null, to: 'Acme' }]);
  });
});

describe('detailLines', () => {
  it('reads single values and changes', () => {
    expect(detailLines({ email: 'a@b.example', role: { from: 'EMPLOYEE', to: 'ADMIN' } })).toEqual([
      { field: 'Email', from: null, to: 'a@b.example' },
      { field: 'Role', from: 'EMPLOYEE', to: 'ADMIN' },
    ]);
  });

  it('goes into what is nested', () => {
    expect(detailLines({ screenshots: { blur: { from: false, to: true } } })).toEqual([
      { field: 'Screenshots blur', from: 'off', to: 'on' },
    ]);
    expect(detailLines({ screenshots: { from: { enabled: true, blur: false }, to: { enabled: true, blur: true } } })).toEqual([
      { field: 'Screenshots blur', from: 'off', to: 'on' },
    ]);
  });
});
