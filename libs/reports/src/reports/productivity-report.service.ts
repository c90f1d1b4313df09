import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { CATEGORIES, decider } from '../domain/categories.js';
import { RULE_KINDS } from '../domain/patterns.js';
import { addedUp, type CategorySeconds } from '../domain/productivity.js';
import { percent } from '../domain/shares.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { ItemSumsRepository } from '../sums/item-sums.repository.js';
import { ReportRanges } from '../sums/report-ranges.service.js';
import { UsageSumsRepository } from '../sums/usage-sums.repository.js';
import { ITEMS_SHOWN, type ProductivityReportQuery } from './dto/report.queries.js';
import type { ProductivityReport, ProductivityRowView } from './dto/report.responses.js';
import { type Counting, ProductivitySums } from './productivity-sums.service.js';

/** Productive, neutral and unproductive time by the rules as they are now: categories are found at the time of reading. */
@Injectable()
export class ProductivityReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReportRanges,
    private readonly rules: RulesRepository,
    private readonly items: ItemSumsRepository,
    private readonly productivity: ProductivitySums,
    private readonly usage: UsageSumsRepository,
  ) {}

  report({ groupBy, ...asked }: ProductivityReportQuery): Promise<ProductivityReport> {
    return this.transaction.run(async () => {
      const range = await this.ranges.resolve(asked);
      const rules = await this.rules.all();
      const teams = [...new Set(rules.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
      const counting: Counting = { range, decide: decider(rules), teams };
      const sums = groupBy === 'day' ? await this.productivity.byDay(counting) : await this.productivity.byEmployee(counting);
      const { from, to, timezone } = range;
      const rows = groupBy === 'item' ? await this.itemRows(counting) : groupBy === 'day' ? dayRows(sums) : await this.employeeRows(sums);
      return { from, to, timezone, groupBy, rows, totals: figures(addedUp([...sums.values()])) };
    });
  }

  /** Who was productive longest comes first. */
  private async employeeRows(sums: ReadonlyMap<string, CategorySeconds>): Promise<ProductivityRowView[]> {
    const names = await this.usage.names([...sums.keys()]);
    const rows = [...sums].map(([key, seconds]) => ({ key, name: names.get(key) ?? '', kind: null, category: null, ...figures(seconds) }));
    return rows.sort((a, b) => b.productiveSeconds - a.productiveSeconds || a.name.localeCompare(b.name, 'en'));
  }

  private async itemRows({ range, decide }: Counting): Promise<ProductivityRowView[]> {
    const team = await this.productivity.teamOf(range);
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
