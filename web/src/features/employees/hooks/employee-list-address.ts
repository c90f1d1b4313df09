import type { EmployeeListQuery } from '../../../lib/api/types';

/** What the server takes. */
const SEARCH_LIMIT = 100;

export interface EmployeeListState {
  search: string;
  page: number;
}

/** Reads the list's state from an address that anyone may have typed. */
export function readEmployeeList(parameters: URLSearchParams): EmployeeListState {
  const page = Number(parameters.get('page'));
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_LIMIT),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function toEmployeeQuery({ search, page }: EmployeeListState): EmployeeListQuery {
  return { page, ...(search === '' ? {} : { search }) };
}
