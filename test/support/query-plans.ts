import pg from 'pg';
import type { Hands } from './database.js';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Every statement that a role sends in this process while `work` runs, as pg gets it. */
export async function statementsOf(role: string, work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]): unknown {
    const [text, values] = given;
    if (this.user === role && typeof text === 'string') sent.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, given);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return sent;
}

/** A node of a plan that reads a table. */
export interface Read {
  readonly relation: string;
  readonly how: string;
  /** What an index is asked for; empty where all of it is read. */
  readonly condition: string;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: PlanNode[];
}

/** The tables that a statement reads, as PostgreSQL plans it for a role, without running it. */
export async function readsOf(db: Hands, role: 'ept_owner' | 'admin', { text, values }: Statement): Promise<Read[]> {
  const explain = `EXPLAIN (FORMAT JSON) ${text}`;
  const rows = role === 'admin' ? await db.sql(explain, values) : ((await db.as(role, [explain, values])).rows as pg.QueryResultRow[]);
  return readsBelow((rows[0]?.['QUERY PLAN'] as [{ Plan: PlanNode }])[0].Plan);
}

function readsBelow(node: PlanNode): Read[] {
  const own = node['Relation Name'] === undefined ? [] : [{ relation: node['Relation Name'], how: node['Node Type'], condition: node['Index Cond'] ?? '' }];
  // A bitmap's condition stands in the index scan below it, which names no relation.
  const below = node['Node Type'] === 'Bitmap Heap Scan' ? own.map((read) => ({ ...read, condition: node.Plans?.[0]?.['Index Cond'] ?? '' })) : own;
  return [...below, ...(node.Plans ?? []).flatMap(readsBelow)];
}
