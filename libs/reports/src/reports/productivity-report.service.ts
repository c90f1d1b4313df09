import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { isBrowser } from '../domain/browsers.js';
import { CATEGORIES, type Decider, decider } from '../domain/categories.js';
import { itemClass, useOf } from '../domain/item-classes.js';
import { RULE_KINDS, type RuleKind } from '../domain/patterns.js';
import { addedUp, categorySeconds, type CategorySeconds, type CountedUse } from '../domain/productivity.js';
import { percent } from '../domain/shares.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { ItemSumsRepository } from '../sums/item-sums.repository.js';
import { type Classes, EVERYBODY, type MovedItem, OTHERS, ProductivityRepository } from '../sums/productivity.repository.js';
import type { ReportRange } from '../sums/report-range.js';
import { ReportRanges } from '../sums/report-ranges.service.js';
import { UsageSumsRepository } from '../sums/usage-sums.repository.js';
import { ITEMS_SHOWN, type ProductivityReportQuery } from './dto/report.queries.js';
import type { ProductivityReport, ProductivityRowView } from './dto/report.responses.js';

interface Counting {
  readonly range: ReportRange;
  readonly decide: Decider;
  /** Teams with rules of their own. */
  readonly teams: readonly string[];
}

/** Productive, neutral and unproductive time by the rules as they are now: categories are found at the time of reading. */
@Injectable()
export class ProductivityReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReportRanges,
    private readonly rules: RulesRepository,
    private readonly items: ItemSumsRepository,
    private readonly productivity: ProductivityRepository,
    private readonly usage: UsageSumsRepository,
  ) {}

  report({ groupBy, ...asked }: ProductivityReportQuery): Promise<ProductivityReport> {
    return this.transaction.run(async () => {
      const range = await this.ranges.resolve(asked);
      const rules = await this.rules.all();
      const teams = [...new Set(rules.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
      const counting: Counting = { range, decide: decider(rules), teams };
      const sums = await this.sums(counting, groupBy === 'day' ? 'day' : 'employee');
      const { from, to, timezone } = range;
      const rows = groupBy === 'item' ? await this.itemRows(counting) : groupBy === 'day' ? dayRows(sums) : await this.employeeRows(sums);
      return { from, to, timezone, groupBy, rows, totals: figures(addedUp([...sums.values()])) };
    });
  }

  private async sums(counting: Counting, by: 'day' | 'employee'): Promise<Map<string, CategorySeconds>> {
    const uses = new Map<string, CountedUse[]>();
    for (const kind of RULE_KINDS) {
      const classes = await this.classes(kind, counting);
      const found = by === 'day' ? await this.productivity.byDay(kind, counting.range, classes) : await this.productivity.byEmployee(kind, counting.range, classes);
      for (const row of found) {
        const known = uses.get(row.key);
        const use = useOf(kind, row.class, row.seconds);
        if (known) known.push(use);
        else uses.set(row.key, [use]);
      }
    }
    return new Map([...uses].map(([key, all]) => [key, categorySeconds(all)]));
  }

  /** Of all that was used in the period, what is not simply neutral: for everybody, and for each team with rules of its own. */
  private async classes(kind: RuleKind, { range, decide, teams }: Counting): Promise<Classes> {
    const classes = { teams, keys: [] as string[], teamOf: [] as string[], classOf: [] as number[], moved: [] as MovedItem[] };
    for (const { key, name } of await this.items.names(kind, range)) {
      const from = itemClass(decide, isBrowser, kind, name, null);
      for (const team of [null, ...teams]) {
        const found = itemClass(decide, isBrowser, kind, name, team);
        if (team !== null && found !== from) classes.moved.push({ key, team, from, to: found });
        if (found === OTHERS) continue;
        classes.keys.push(key);
        classes.teamOf.push(team ?? EVERYBODY);
        classes.classOf.push(found);
      }
    }
    return classes;
  }

  /** Who was productive longest comes first. */
  private async employeeRows(sums: ReadonlyMap<string, CategorySeconds>): Promise<ProductivityRowView[]> {
    const names = await this.usage.names([...sums.keys()]);
    const rows = [...sums].map(([key, seconds]) => ({ key, name: names.get(key) ?? '', kind: null, category: null, ...figures(seconds) }));
    return rows.sort((a, b) => b.productiveSeconds - a.productiveSeconds || a.name.localeCompare(b.name, 'en'));
  }

  private async itemRows({ range, decide }: Counting): Promise<ProductivityRowView[]> {
    const team = range.teamId ?? (range.employeeId === null ? null : await this.productivity.teamOf(range.employeeId));
    const rows: ProductivityRowView[] = [];
    for (const kind of RULE_KINDS) {
      const { items } = await this.items.longest(kind, range, ITEMS_SHOWN);
      for (const { name, seconds } of items) {
        const category = decide(kind, name, team)?.category ?? 'NEUTRAL';
        const [productive = 0, neutral = 0, unproductive = 0] = CATEGORIES.map((each) => (each === category ? seconds : 0));
        rows.push({ key: name, name, kind, category, ...figures({ productive, neutral, unproductive }) });
      }
    }
    const length = (row: ProductivityRowView): number => row.productiveSeconds + row.neutralSeconds + row.unproductiveSeconds;
    return rows.sort((a, b) => length(b) - length(a));
  }
}

function dayRows(sums: ReadonlyMap<string, CategorySeconds>): ProductivityRowView[] {
  return [...sums].map(([key, seconds]) => ({ key, name: key, kind: null, category: null, ...figures(seconds) })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function figures({ productive, neutral, unproductive }: CategorySeconds): Omit<ProductivityRowView, 'key' | 'name' | 'kind' | 'category'> {
  const all = productive + neutral + unproductive;
  return { productiveSeconds: productive, neutralSeconds: neutral, unproductiveSeconds: unproductive, productivePercent: percent(productive, all) };
}
