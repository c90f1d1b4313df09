import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AppError, invalid, notFound, TenantTransaction, violatedConstraint } from '#platform';
import { CompanyAudit, Teams } from '#tenancy';
import { byPrecedence, type Rule } from '../domain/categories.js';
import { normalisedPattern, type RuleKind } from '../domain/patterns.js';
import type { ChangeRuleBody, RuleBody } from './dto/rule.bodies.js';
import type { RulesResponse, RuleView } from './dto/rule.responses.js';
import { type NamedRule, RulesRepository } from './rules.repository.js';

/** So many that no report takes long over them, and more than anybody reads. */
const MOST_RULES = 500;

/** What the company counts as productive. Reports ask at the time they are read, so a change changes those on the past too. */
@Injectable()
export class Rules {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly rules: RulesRepository,
    private readonly teams: Teams,
    private readonly audit: CompanyAudit,
  ) {}

  list(): Promise<RulesResponse> {
    return this.transaction.run(async () => ({ items: (await this.rules.all()).toSorted(byPrecedence).map(ruleView) }));
  }

  /** All or none. Throws CONFLICT where there is a rule for the same, VALIDATION_FAILED for a pattern that can match nothing. */
  create(bodies: readonly RuleBody[]): Promise<RulesResponse> {
    return this.transaction.run(async () => {
      const made: string[] = [];
      for (const [index, { kind, pattern, category, teamId = null }] of bodies.entries()) {
        const at = bodies.length > 1 ? `rules.${index}.` : '';
        const rule: Rule = { id: uuidv7(), kind, pattern: usable(kind, pattern, at), category, teamId: await this.team(teamId) };
        if (!(await this.rules.add(rule))) throw exists(pattern);
        await this.audit.write('productivity-rule.created', rule.id, { kind, pattern: rule.pattern, category, ...(teamId ? { team: teamId } : {}) });
        made.push(rule.id);
      }
      if ((await this.rules.count()) > MOST_RULES) throw invalid([{ path: 'rules', message: `a company may have at most ${MOST_RULES} rules` }]);
      return { items: (await this.rules.all()).filter(({ id }) => made.includes(id)).map(ruleView) };
    });
  }

  /** What is absent or the same stays as it is. Throws NOT_FOUND, and as `create`. */
  async change(id: string, wanted: ChangeRuleBody): Promise<RuleView> {
    try {
      return await this.transaction.run(async () => {
        const before = await this.rules.lock(id);
        if (!before) throw notFound();
        const after = {
          pattern: wanted.pattern === undefined ? before.pattern : usable(before.kind, wanted.pattern),
          category: wanted.category ?? before.category,
          teamId: wanted.teamId === undefined ? before.teamId : await this.team(wanted.teamId),
        };
        const changed = (['pattern', 'category', 'teamId'] as const).filter((key) => after[key] !== before[key]);
        if (changed.length > 0) {
          await this.rules.change(id, after);
          const differences = Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]));
          await this.audit.write('productivity-rule.changed', id, { rule: before.pattern, ...differences });
        }
        return this.show(id);
      });
    } catch (error) {
      if (violatedConstraint(error) === 'productivity_rule_pattern') throw exists(wanted.pattern ?? '');
      throw error;
    }
  }

  /** Throws NOT_FOUND. */
  async remove(id: string): Promise<void> {
    await this.transaction.run(async () => {
      const rule = await this.rules.lock(id);
      if (!rule) throw notFound();
      await this.rules.remove(id);
      await this.audit.write('productivity-rule.deleted', id, { kind: rule.kind, pattern: rule.pattern, category: rule.category });
    });
  }

  private async show(id: string): Promise<RuleView> {
    const rule = await this.rules.byId(id);
    if (!rule) throw notFound();
    return ruleView(rule);
  }

  private async team(id: string | null): Promise<string | null> {
    if (id !== null) await this.teams.require(id);
    return id;
  }
}

/** Throws VALIDATION_FAILED. */
export function usable(kind: RuleKind, pattern: string, at = ''): string {
  const found = normalisedPattern(kind, pattern);
  if (found !== null) return found;
  const message = kind === 'WEBSITE' ? 'pattern must be a host name like example.com' : 'pattern must name more than *';
  throw invalid([{ path: `${at}pattern`, message }]);
}

function exists(pattern: string): AppError {
  return new AppError('CONFLICT', `There is a rule for ${pattern} already`);
}

function ruleView({ id, kind, pattern, category, teamId, teamName }: NamedRule): RuleView {
  return { id, kind, pattern, category, team: teamId === null ? null : { id: teamId, name: teamName ?? '' } };
}
