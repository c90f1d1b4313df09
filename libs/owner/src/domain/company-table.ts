/** The list of companies as a table for spreadsheets: what the screen shows, with instants in full. */
import type { CompanyStanding } from './company-list.js';

export interface ListedCompany {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly plan: string;
  readonly standing: CompanyStanding;
  readonly trialEndsAt: Date | null;
  readonly subscriptionExpiresAt: Date | null;
  readonly seatsUsed: number;
  readonly maxEmployees: number;
  readonly activeSeconds: number;
  readonly screenshots: number;
  readonly storageMb: number;
  readonly maxStorageMb: number;
  readonly lastSyncAt: Date | null;
  readonly createdAt: Date;
}

type Column = readonly [heading: string, value: (company: ListedCompany) => string | number | null];

const COLUMNS: readonly Column[] = [
  ['Company', ({ name }) => name],
  ['E-mail', ({ email }) => email],
  ['Plan', ({ plan }) => plan],
  ['Status', ({ standing }) => standing],
  ['Trial ends', ({ trialEndsAt }) => instant(trialEndsAt)],
  ['Subscription expires', ({ subscriptionExpiresAt }) => instant(subscriptionExpiresAt)],
  ['Employees', ({ seatsUsed }) => seatsUsed],
  ['Employee limit', ({ maxEmployees }) => maxEmployees],
  ['Active minutes, 30 days', ({ activeSeconds }) => Math.round(activeSeconds / 60)],
  ['Screenshots, 30 days', ({ screenshots }) => screenshots],
  ['Storage, MB', ({ storageMb }) => storageMb],
  ['Storage limit, MB', ({ maxStorageMb }) => maxStorageMb],
  ['Last sync', ({ lastSyncAt }) => instant(lastSyncAt)],
  ['Created', ({ createdAt }) => instant(createdAt)],
  ['Id', ({ id }) => id],
];

export const COMPANY_TABLE_HEADER: readonly string[] = COLUMNS.map(([heading]) => heading);

export function companyTableRow(company: ListedCompany): (string | number | null)[] {
  return COLUMNS.map(([, value]) => value(company));
}

function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
