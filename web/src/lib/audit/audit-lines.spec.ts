import { describe, expect, it } from 'vitest';
import { formatDate } from '../format/date';
import { changedLines, detailLines } from './audit-lines';

describe('changedLines', () => {
  it('names what differs and leaves out what does not', () => {
    expect(changedLines({ status: 'TRIAL', plan: 'PRO' }, { status: 'ACTIVE', plan: 'PRO', amountPaid: 9_900 })).toEqual([
      { field: 'Status', from: 'Trial', to: 'Active' },
      { field: 'Paid', from: null, to: expect.stringContaining('99') },
    ]);
  });

  it('says money as money and fields as people do', () => {
    const price = (amount: number) => ({ price: { amount, currency: 'USD' }, maxStorageMb: 10_000 });
    expect(changedLines(price(9_900), price(12_950))).toEqual([
      { field: 'Price a month', from: expect.stringMatching(/99$/), to: expect.stringContaining('129.50') },
    ]);
    expect(changedLines(null, { maxStorageMb: 10_000 })).toEqual([{ field: 'Storage, MB', from: null, to: '10000' }]);
  });

  it('bears that there was nothing before', () => {
    expect(changedLines(null, { name: 'Acme' })).toEqual([{ field: 'Name', from: null, to: 'Acme' }]);
  });
});

describe('detailLines', () => {
  it('says days as days', () => {
    expect(detailLines({ day: '2026-12-25' })).toEqual([{ field: 'Day', from: null, to: formatDate('2026-12-25') }]);
  });

  it('reads single values and changes', () => {
    expect(detailLines({ email: 'a@b.example', role: { from: 'EMPLOYEE', to: 'ADMIN' } })).toEqual([
      { field: 'E-mail', from: null, to: 'a@b.example' },
      { field: 'Role', from: 'Employee', to: 'Admin' },
    ]);
  });

  it('begins with the beginning', () => {
    expect(detailLines({ to: '2026-11-07', from: '2026-11-01' }).map(({ field }) => field)).toEqual(['From', 'To']);
    expect(detailLines({ kind: 'ADD', endedAt: 'then', startedAt: 'now' }).map(({ field, to }) => [field, to])).toEqual([['From', 'now'], ['Kind', 'Added'], ['To', 'then']]);
  });

  it('leaves alone what only looks like a code', () => {
    expect(detailLines({ title: 'DONE', status: { from: 'TODO', to: 'DONE' }, plan: 'PRO' })).toEqual([
      { field: 'Title', from: null, to: 'DONE' },
      { field: 'Status', from: 'To do', to: 'Done' },
      { field: 'Plan', from: null, to: 'PRO' },
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
