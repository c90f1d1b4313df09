import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { Teams } from '#tenancy';
import { byPrecedence, type Decider, decider, type Rule } from '../domain/categories.js';
import { matches } from '../domain/patterns.js';
import { suggestions } from '../domain/suggestions.js';
import type { PreviewQuery } from './dto/rule.bodies.js';
import type { PreviewItemView, PreviewResponse, SuggestionsResponse } from './dto/rule.responses.js';
import { RulesRepository } from './rules.repository.js';
import { usable } from './rules.service.js';

const DAYS = 30;
const SHOWN = 50;
/** The longest used: what comes after them is seconds. */
const LOOKED_AT = 5_000;

/** What a rule would mean for what was used lately, before it is made. */
@Injectable()
export class RulePreview {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly rules: RulesRepository,
    private readonly teams: Teams,
  ) {}

  preview({ kind, pattern: typed, teamId }: PreviewQuery): Promise<PreviewResponse> {
    return this.transaction.run(async () => {
      await this.teams.require(teamId);
      const pattern = usable(kind, typed);
      const rules = (await this.rules.all()).filter((rule) => rule.kind !== kind || rule.pattern !== pattern || rule.teamId !== (teamId ?? null));
      const used = await this.rules.usedLately(DAYS, LOOKED_AT);
      const found = used.filter((item) => item.kind === kind && matches(kind, pattern, item.name));
      const decide = decider(rules);
      const wanted: Rule = { id: '', kind, pattern, category: 'NEUTRAL', teamId: teamId ?? null };
      return { total: found.length, items: found.slice(0, SHOWN).map(({ name, seconds }) => ({ name, seconds, ...decision(decide, wanted, name) })) };
    });
  }

  suggestions(): Promise<SuggestionsResponse> {
    return this.transaction.run(async () => ({ items: suggestions(await this.rules.usedLately(DAYS, LOOKED_AT), await this.rules.all()) }));
  }
}

function decision(decide: Decider, wanted: Rule, name: string): Pick<PreviewItemView, 'category' | 'decidedBy'> {
  const now = decide(wanted.kind, name, wanted.teamId);
  return { category: now?.category ?? 'NEUTRAL', decidedBy: now && byPrecedence(now, wanted) < 0 ? now.pattern : null };
}
