import { describe, expect, it } from 'vitest';
import { COMPANY_TABLE_HEADER, companyTableRow } from './company-table.js';

describe('a company in a table', () => {
  it('has a cell for each heading: minutes rounded as on the screen, instants in full, nothing where there is none', () => {
    const row = companyTableRow({
      id: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10',
      name: 'Acme Ltd',
      email: 'office@acme.example',
      plan: 'PRO',
      standing: 'EXPIRED',
      trialEndsAt: new Date('2026-12-02T09:00:00Z'),
      subscriptionExpiresAt: null,
      seatsUsed: 12,
      maxEmployees: 50,
      activeSeconds: 5_431,
      screenshots: 731,
      storageMb: 1_204.5,
      maxStorageMb: 100_000,
      lastSyncAt: null,
      createdAt: new Date('2026-11-02T09:00:00.5Z'),
    });
    expect(Object.fromEntries(COMPANY_TABLE_HEADER.map((heading, index) => [heading, row[index]]))).toEqual({
      Company: 'Acme Ltd',
      'E-mail': 'office@acme.example',
      Plan: 'PRO',
      Status: 'EXPIRED',
      'Trial ends': '2026-12-02T09:00:00.000Z',
      'Subscription expires': null,
      Employees: 12,
      'Employee limit': 50,
      'Active minutes, 30 days': 91,
      'Screenshots, 30 days': 731,
      'Storage, MB': 1_204.5,
      'Storage limit, MB': 100_000,
      'Last sync': null,
      Created: '2026-11-02T09:00:00.500Z',
      Id: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10',
    });
    expect(row).toHaveLength(COMPANY_TABLE_HEADER.length);
  });
});
