import type { Client } from 'pg';

export interface CompanyTable {
  /** Quoted where it has to be. */
  readonly name: string;
  /** Whether row security holds for its owner too. */
  readonly forced: boolean;
}

const TABLES = `
SELECT quote_ident(c.relname) AS name, c.relforcerowsecurity AS forced,
  ARRAY(SELECT quote_ident(r.relname) FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid
    WHERE k.confrelid = c.oid AND k.contype = 'f' AND r.oid <> c.oid AND NOT r.relispartition) AS referrers
FROM pg_class c
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped)
ORDER BY c.relname`;

/** Every table that holds rows of companies, as the database has them now, each before those that it refers to. */
export async function companyTables(client: Client): Promise<CompanyTable[]> {
  const { rows } = await client.query<CompanyTable & { referrers: string[] }>(TABLES);
  const byName = new Map(rows.map((row) => [row.name, row]));
  const ordered = new Map<string, CompanyTable>();
  const place = (name: string, path: readonly string[]): void => {
    const table = byName.get(name);
    if (!table || ordered.has(name) || path.includes(name)) return;
    for (const referrer of table.referrers) place(referrer, [...path, name]);
    ordered.set(name, { name, forced: table.forced });
  };
  for (const { name } of rows) place(name, []);
  return [...ordered.values()];
}
