import { describe, expect, it } from 'vitest';
import { nextSorting, readListState, toQuery, toTableQuery, writeSorting } from './list-address';

function read(search: string) {
  return readListState(new URLSearchParams(search));
}

describe('the list’s address', () => {
  it('holds the whole state of the table', () => {
    expect(read('search=acme&status=EXPIRED&plan=PRO&attention=NEAR_LIMIT&sort=-storage&page=3')).toEqual({
      search: 'acme',
      status: 'EXPIRED',
      plan: 'PRO',
      attention: 'NEAR_LIMIT',
      sorting: { key: 'storage', descending: true },
      page: 3,
    });
  });

  it('leaves out what it does not understand', () => {
    expect(read('status=sleeping&plan=gold!&attention=please&sort=-password&page=-4')).toEqual({
      search: '',
      status: null,
      plan: null,
      attention: null,
      sorting: undefined,
      page: 1,
    });
  });

  it('asks the server only for what was chosen', () => {
    expect(toQuery(read(''))).toEqual({ page: 1 });
    expect(toQuery(read('search= acme &sort=name'))).toEqual({ page: 1, search: 'acme', sort: 'name' });
    expect(toTableQuery(read('attention=NOT_SYNCED&page=4'))).toEqual({ attention: 'NOT_SYNCED' });
  });
});

describe('nextSorting', () => {
  it('starts names at A and figures at the largest, and turns around', () => {
    expect(nextSorting(undefined, 'name')).toEqual({ key: 'name', descending: false });
    expect(nextSorting(undefined, 'storage')).toEqual({ key: 'storage', descending: true });
    expect(nextSorting({ key: 'storage', descending: true }, 'storage')).toEqual({ key: 'storage', descending: false });
  });

  it('writes what it can read again', () => {
    expect(writeSorting({ key: 'lastSyncAt', descending: true })).toBe('-lastSyncAt');
    expect(read('sort=-lastSyncAt').sorting).toEqual({ key: 'lastSyncAt', descending: true });
  });
});
