import { Injectable } from '@nestjs/common';
import { Rules } from '#reports';
import { Teams } from '#tenancy';
import type { DailyLife } from './domain/daily-life.js';

/** Puts people into teams and says what counts as productive, as an admin would. As that admin; what is there already stays. */
@Injectable()
export class HouseRules {
  constructor(
    private readonly teams: Teams,
    private readonly rules: Rules,
  ) {}

  /** `idOf` answers a person's membership. */
  async make({ teams, rules }: DailyLife, idOf: (name: string) => string): Promise<void> {
    const ids = await this.makeTeams(teams, idOf);
    const { items } = await this.rules.list();
    const known = new Set(items.map(({ kind, pattern, team }) => `${kind} ${pattern} ${team?.name ?? ''}`));
    const missing = rules.filter(({ kind, pattern, team = '' }) => !known.has(`${kind} ${pattern} ${team}`));
    if (missing.length > 0) await this.rules.create(missing.map(({ team, ...rule }) => ({ ...rule, teamId: team === undefined ? null : (ids.get(team) ?? null) })));
  }

  private async makeTeams(teams: DailyLife['teams'], idOf: (name: string) => string): Promise<Map<string, string>> {
    const ids = new Map((await this.teams.list()).items.map(({ id, name }) => [name, id]));
    for (const [name, people] of Object.entries(teams)) {
      const teamId = ids.get(name) ?? (await this.teams.create({ name })).id;
      ids.set(name, teamId);
      await this.teams.assign({ teamId, employeeIds: people.map(idOf) });
    }
    return ids;
  }
}
