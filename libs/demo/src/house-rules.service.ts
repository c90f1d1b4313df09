import { Injectable } from '@nestjs/common';
import { Rules } from '#reports';
import { Holidays, Presentation, Teams } from '#tenancy';
import { EmployeeRates } from '#timesheets';
import { addDays, holidaysOf } from './domain/calendar.js';
import type { DemoCompany } from './domain/cast.js';
import type { DailyLife } from './domain/daily-life.js';

/** Puts people into teams, and says what counts as productive, when nobody works and what an hour costs, as an admin would. As that admin; what is there already stays. */
@Injectable()
export class HouseRules {
  constructor(
    private readonly teams: Teams,
    private readonly rules: Rules,
    private readonly holidays: Holidays,
    private readonly presentation: Presentation,
    private readonly rates: EmployeeRates,
  ) {}

  /** `idOf` answers a person's membership. */
  async make({ teams, rules }: DailyLife, idOf: (name: string) => string): Promise<void> {
    const ids = await this.makeTeams(teams, idOf);
    const { items } = await this.rules.list();
    const known = new Set(items.map(({ kind, pattern, team }) => `${kind} ${pattern} ${team?.name ?? ''}`));
    const missing = rules.filter(({ kind, pattern, team = '' }) => !known.has(`${kind} ${pattern} ${team}`));
    if (missing.length > 0) await this.rules.create(missing.map(({ team, ...rule }) => ({ ...rule, teamId: team === undefined ? null : (ids.get(team) ?? null) })));
  }

  /** Those of this year, the one before and the one after. */
  async close({ holidays }: DemoCompany, today: string): Promise<void> {
    const year = Number(today.slice(0, 4));
    const known = new Set((await this.holidays.list({})).items.map(({ day }) => day));
    const missing = [year - 1, year, year + 1].flatMap((each) => holidaysOf(each, holidays)).filter(({ day }) => !known.has(day));
    if (missing.length > 0) await this.holidays.add(missing);
  }

  /** From a year ago on, before anything that is recorded. */
  async pay({ pay }: DailyLife, idOf: (name: string) => string, today: string): Promise<void> {
    if (!pay) return;
    await this.presentation.change({ currency: pay.currency });
    for (const [name, amount] of Object.entries(pay.perHour)) {
      const { items } = await this.rates.history(idOf(name));
      if (items.length === 0) await this.rates.set(idOf(name), { amount, currency: pay.currency, validFrom: addDays(today, -366) });
    }
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
