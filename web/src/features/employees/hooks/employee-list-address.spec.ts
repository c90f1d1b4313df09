import { describe, expect, it } from 'vitest';
import { readEmployeeList, toEmployeeQuery } from './employee-list-address';

describe('the employees’ address', () => {
  it('holds search and page, and survives nonsense', () => {
    expect(readEmployeeList(new URLSearchParams('search=ada&page=2'))).toEqual({ search: 'ada', page: 2 });
    expect(readEmployeeList(new URLSearchParams('page=1.5'))).toEqual({ search: '', page: 1 });
  });

  it('asks the server only for what was chosen', () => {
    expect(toEmployeeQuery({ search: '', page: 1 })).toEqual({ page: 1 });
    expect(toEmployeeQuery({ search: 'ada', page: 2 })).toEqual({ search: 'ada', page: 2 });
  });
});
