import { MEMBERSHIP_STATUSES, type MembershipStatus } from '#contracts';
import type { EmployeeListQuery } from '../../../lib/api/types';

/** What the server takes. */
const SEARCH_LIMIT = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface EmployeeListState {
  search: string;
  /** A team’s id; null for everybody. */
  team: string | null;
  /** Null for all but those who were removed. */
  status: MembershipStatus | null;
  page: number;
}

/** Reads the list's state from an address that anyone may have typed. */
export function readEmployeeList(parameters: URLSearchParams): EmployeeListState {
  const page = Number(parameters.get('page'));
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_LIMIT),
    team: UUID.test(parameters.get('team') ?? '') ? parameters.get('team') : null,
    status: MEMBERSHIP_STATUSES.find((status) => status === parameters.get('status')) ?? null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function toEmployeeQuery({ search, team, status, page }: EmployeeListState): EmployeeListQuery {
  return { page, ...(search === '' ? {} : { search }), ...(team === null ? {} : { team }), ...(status === null ? {} : { status }) };
}
