import { describe, expect, it } from 'vitest';
import { EXPORTED_TABLES, NOT_EXPORTED, tablesFor } from './exported-tables.js';
import { camelCase, tableSql } from './table-sql.js';

const COLUMNS = [
  { name: 'company_id', type: 'uuid', keyPlace: 1 },
  { name: 'id', type: 'uuid', keyPlace: 3 },
  { name: 'started_at', type: 'timestamp with time zone', keyPlace: 2 },
  { name: 'storage_key', type: 'text', keyPlace: 0 },
  { name: 'content_hash', type: 'bytea', keyPlace: 0 },
  { name: 'bytes', type: 'bigint', keyPlace: 0 },
];

describe('the rows of a table', () => {
  const rows = tableSql({ name: 'x', table: 'screenshot', person: { column: 'employee_id' }, without: ['storage_key'] }, COLUMNS);

  it('show every column but the company, bytes and what is left out', () => {
    expect(rows.header).toEqual(['id', 'startedAt', 'bytes']);
    expect(rows.numeric).toEqual([false, false, true]);
    for (const sql of [rows.json, rows.cells]) expect(sql).not.toMatch(/storage_key|content_hash/);
  });

  it('come in the order of the primary key, and of one company', () => {
    for (const sql of [rows.json, rows.cells]) {
      expect(sql).toMatch(/ORDER BY r\.started_at, r\.id$/);
      expect(sql).toContain('r.company_id = $1');
    }
  });

  it('are one where the only key is the company', () => {
    expect(tableSql({ name: 'x', table: 'company', person: 'none' }, COLUMNS.slice(0, 1).concat({ name: 'name', type: 'text', keyPlace: 0 })).json).not.toContain('ORDER BY');
  });

  it('writes names as the API does', () => {
    expect(camelCase('employees_may_delete_screenshots')).toBe('employeesMayDeleteScreenshots');
  });
});

describe('what an archive holds', () => {
  it('gives each file a name of its own', () => {
    expect(new Set(EXPORTED_TABLES.map(({ name }) => name)).size).toBe(EXPORTED_TABLES.length);
    expect(EXPORTED_TABLES.filter(({ table }) => table in NOT_EXPORTED)).toEqual([]);
  });

  it('leaves what is only the company’s out of a person’s', () => {
    const names = tablesFor('person').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['sessions', 'activity', 'audit', 'people', 'policy-versions']));
    for (const name of ['company', 'invitations', 'company-days', 'settings']) expect(names).not.toContain(name);
  });
});
