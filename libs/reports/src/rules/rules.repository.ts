import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import type { Rule } from '../domain/categories.js';
import type { RuleKind } from '../domain/patterns.js';
import { ProductivityRule } from './productivity-rule.entity.js';

export interface NamedRule extends Rule {
  readonly teamName: string | null;
}

export interface UsedItem {
  readonly kind: RuleKind;
  readonly name: string;
  readonly seconds: number;
}

const RULES = /* sql */ `
SELECT r.id, r.kind, r.pattern, r.category, r.team_id AS "teamId", t.name AS "teamName"
FROM productivity_rule r LEFT JOIN team t ON t.company_id = $1 AND t.id = r.team_id
WHERE r.company_id = $1`;

/** Everything that was used on the last `$2` days, the longest used first. */
const USED = /* sql */ `
WITH today AS (SELECT (now() AT TIME ZONE timezone)::date AS day FROM company WHERE company_id = $1)
SELECT 'APPLICATION' AS kind, app AS name, sum(seconds)::float8 AS seconds FROM company_application_daily
WHERE company_id = $1 AND day > (SELECT day FROM today) - $2::integer GROUP BY app
UNION ALL
SELECT 'WEBSITE', domain, sum(seconds)::float8 FROM company_website_daily
WHERE company_id = $1 AND day > (SELECT day FROM today) - $2::integer GROUP BY domain
ORDER BY seconds DESC, name LIMIT $3`;

@Injectable()
export class RulesRepository extends TenantRepository<ProductivityRule> {
  constructor(transaction: TenantTransaction) {
    super(transaction, ProductivityRule);
  }

  all(): Promise<NamedRule[]> {
    return this.query<NamedRule>(`${RULES} ORDER BY r.kind, r.pattern, t.name NULLS FIRST, r.id`);
  }

  async byId(id: string): Promise<NamedRule | null> {
    const [rule] = await this.query<NamedRule>(`${RULES} AND r.id = $2`, [id]);
    return rule ?? null;
  }

  async count(): Promise<number> {
    const [row] = await this.query<{ rules: number }>('SELECT count(*)::integer AS rules FROM productivity_rule WHERE company_id = $1');
    return row?.rules ?? 0;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<Rule | null> {
    const [rule] = await this.query<Rule>(
      'SELECT id, kind, pattern, category, team_id AS "teamId" FROM productivity_rule WHERE company_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [id],
    );
    return rule ?? null;
  }

  /** False where there is a rule for the same already. */
  async add({ id, kind, pattern, category, teamId }: Rule): Promise<boolean> {
    const added = await this.query(
      `INSERT INTO productivity_rule (company_id, id, kind, pattern, category, team_id) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (company_id, kind, pattern, team_id) DO NOTHING RETURNING id`,
      [id, kind, pattern, category, teamId],
    );
    return added.length === 1;
  }

  /** Violates `productivity_rule_pattern` where another rule is for the same. */
  async change(id: string, { pattern, category, teamId }: Pick<Rule, 'pattern' | 'category' | 'teamId'>): Promise<void> {
    await this.update({ id }, { pattern, category, teamId });
  }

  async remove(id: string): Promise<void> {
    await this.delete({ id });
  }

  usedLately(days: number, limit: number): Promise<UsedItem[]> {
    return this.query<UsedItem>(USED, [days, limit]);
  }
}
