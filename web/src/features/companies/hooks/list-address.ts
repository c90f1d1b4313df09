import type { CompanyListQuery } from '../../../lib/api/types';
import type { Sorting } from '../../../components/table-column';

type Status = NonNullable<CompanyListQuery['status']>;
type Attention = NonNullable<CompanyListQuery['attention']>;
type Sort = NonNullable<CompanyListQuery['sort']>;

export const STATUSES = ['TRIAL', 'ACTIVE', 'EXPIRED', 'SUSPENDED', 'CANCELLED'] as const satisfies readonly Status[];

export const ATTENTIONS = ['TRIAL_ENDING', 'NOT_SYNCED', 'NEAR_LIMIT'] as const satisfies readonly Attention[];

/** Columns that the server sorts by, under the names of the table's columns. */
export const SORTABLE = ['name', 'plan', 'status', 'employees', 'activeMinutes', 'screenshots', 'storage', 'lastSyncAt'] as const;
type SortKey = (typeof SORTABLE)[number];

/** What the server takes. */
const SEARCH_LIMIT = 100;

export interface ListState {
  search: string;
  status: Status | null;
  /** A plan's code; which there are is the server's to know. */
  plan: string | null;
  /** Only those that need attention for this reason. */
  attention: Attention | null;
  sorting: Sorting | undefined;
  page: number;
}

/** Reads the list's state from an address that anyone may have typed: what is not understood is left out. */
export function readListState(parameters: URLSearchParams): ListState {
  const page = Number(parameters.get('page'));
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_LIMIT),
    status: oneOf(STATUSES, parameters.get('status')),
    plan: planCode(parameters.get('plan')),
    attention: oneOf(ATTENTIONS, parameters.get('attention')),
    sorting: readSorting(parameters.get('sort')),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function toQuery({ page, ...state }: ListState): CompanyListQuery {
  return { page, ...toTableQuery(state) };
}

/** The same companies in the same order, of all pages: what a file of the list holds. */
export function toTableQuery({ search, status, plan, attention, sorting }: Omit<ListState, 'page'>): Omit<CompanyListQuery, 'page' | 'pageSize'> {
  return {
    ...(search === '' ? {} : { search }),
    ...(status === null ? {} : { status }),
    ...(plan === null ? {} : { plan }),
    ...(attention === null ? {} : { attention }),
    ...(sorting === undefined ? {} : { sort: writeSorting(sorting) as Sort }),
  };
}

/** `name` ascends, `-name` descends. */
export function writeSorting({ key, descending }: Sorting): string {
  return descending ? `-${key}` : key;
}

/** The next sorting when a column's head is pressed: names start with A, figures with the largest, then the reverse. */
export function nextSorting(current: Sorting | undefined, key: string): Sorting {
  if (current?.key === key) return { key, descending: !current.descending };
  return { key, descending: key !== 'name' && key !== 'plan' && key !== 'status' };
}

function readSorting(text: string | null): Sorting | undefined {
  const descending = text?.startsWith('-') ?? false;
  const key = oneOf<SortKey>(SORTABLE, descending ? (text?.slice(1) ?? null) : text);
  return key === null ? undefined : { key, descending };
}

function planCode(text: string | null): string | null {
  return text !== null && /^[A-Z][A-Z0-9_]{1,39}$/.test(text) ? text : null;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
