import { describe, expect, it } from 'vitest';
import { readEmployeeList, toEmployeeQuery } from './employee-list-address';

const TEAM = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10';

describe('the employees’ address', () => {
  it('holds search, team, status and page, and survives nonsense', () => {
    expect(readEmployeeList(new URLSearchParams(`search=ada&page=2&team=${TEAM}&status=REMOVED`))).toEqual({ search: 'ada', team: TEAM, status: 'REMOVED', page: 2 });
    expect(readEmployeeList(new URLSearchParams('page=1.5&team=x&status=removed'))).toEqual({ search: '', team: null, status: null, page: 1 });
  });

  it('asks the server only for what was chosen', () => {
    expect(toEmployeeQuery({ search: '', team: null, status: null, page: 1 })).toEqual({ page: 1 });
    expect(toEmployeeQuery({ search: 'ada', team: TEAM, status: 'INVITED', page: 2 })).toEqual({ search: 'ada', team: TEAM, status: 'INVITED', page: 2 });
  });
});
