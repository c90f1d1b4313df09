import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TenantTransaction } from '#platform';
import { decider, type Rule } from '../../libs/reports/src/domain/categories.js';
import { partsOfPeriod } from '../../libs/reports/src/domain/report-days.js';
import { ProductivitySums } from '../../libs/reports/src/reports/productivity-sums.service.js';
import { ItemSumsRepository } from '../../libs/reports/src/sums/item-sums.repository.js';
import { ProductivityRepository } from '../../libs/reports/src/sums/productivity.repository.js';
import type { ReportRange } from '../../libs/reports/src/sums/report-range.js';
import { UsagePacksRepository } from '../../libs/reports/src/sums/usage-packs.repository.js';
import { CompanyAggregator } from '../../libs/usage-aggregation/src/company-aggregator.js';
import { EmployeeDaysErasure } from '../../libs/usage-aggregation/src/employee-days-erasure.service.js';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { readsOf, statementsOf } from '../support/query-plans.js';
import { ensureMonths, RecordedCompany } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;
let aggregator: CompanyAggregator;
/** One for all companies and all steps, as in the service: what it remembers must never be of another company, nor outlive a change. */
let packs: UsagePacksRepository;
beforeAll(async () => {
  hands = await testDatabase();
  worker = await startWorker(hands);
  aggregator = worker.module.get(CompanyAggregator);
  packs = new UsagePacksRepository(worker.module.get(TenantTransaction));
  await ensureMonths(hands, ['2026-02', '2026-03', '2026-04', '2026-05']);
});
afterAll(async () => {
  await worker.close();
  await hands.drop();
});

/** Two in the first team, one in the second, one in none. */
const TEAMS = [0, 0, 1, null];
const BEGINS = '2026-03-15';
const date = fc.integer({ min: 0, max: 70 }).map((after) => new Date(Date.parse('2026-03-08') + after * 86_400_000).toISOString().slice(0, 10));
const instant = fc.integer({ min: 0, max: 55 * 24 * 60 }).map((minutes) => new Date(Date.parse(BEGINS) + minutes * 60_000).toISOString());
const used = (names: readonly string[]) => fc.array(fc.record({ at: instant, name: fc.constantFrom(...names), seconds: fc.integer({ min: 0, max: 86_400 }) }), { minLength: 1, maxLength: 8 });
const step = fc.record({
  employee: fc.integer({ min: 0, max: 3 }),
  applications: used(['Editor', 'editor', 'Firefox', 'Chrome', 'Game']),
  websites: used(['a.example.com', 'b.example.com', 'www.b.example.com', 'c.test']),
  then: fc.constantFrom('packs', 'packs', 'nothing', 'another zone', 'somebody is erased', 'somebody changes the team'),
});
const rule = fc.record({
  kindAndPattern: fc.constantFrom(...(['APPLICATION editor', 'APPLICATION *me', 'APPLICATION firefox', 'WEBSITE example.com', 'WEBSITE b.example.com'] as const)),
  category: fc.constantFrom('PRODUCTIVE', 'NEUTRAL', 'UNPRODUCTIVE'),
  team: fc.option(fc.integer({ min: 0, max: 1 })),
});

describe('productivity', () => {
  it('is the same from packs as from the days, by day and by employee, of everybody and of a team, whatever is packed and however rules differ', async () => {
    const seen = { packs: 0, days: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), fc.array(rule, { maxLength: 7 }), fc.array(fc.tuple(date, date), { minLength: 3, maxLength: 3 }), async (steps, givenRules, periods) => {
        const company = await RecordedCompany.create(hands, { timezone: 'Europe/Berlin' });
        const people = [await company.employee(), await company.employee(), await company.employee(), await company.employee()];
        const teams = await teamsOf(company, people);
        const rules = givenRules.map(({ kindAndPattern, category, team }, place): Rule => {
          const [kind, pattern] = kindAndPattern.split(' ') as [Rule['kind'], string];
          return { id: `${place}`, kind, pattern, category, teamId: team === null ? null : (teams[team] ?? null) };
        });
        for (const { employee, then, ...items } of [...steps, { ...steps[0]!, then: 'packs' as const }]) {
          await company.record(people[employee] ?? '', items);
          if (then === 'another zone') await company.changeZone('America/New_York');
          await worker.aggregation.runOnce();
          if (then === 'somebody is erased') await erase(company, people[employee] ?? '');
          if (then === 'somebody changes the team') await hands.sql('UPDATE team_member SET team_id = CASE team_id WHEN $3 THEN $4 ELSE $3 END WHERE company_id = $1 AND employee_id = $2', [company.id, people[employee], ...teams]);
          if (then === 'packs') await aggregator.packDays(company.id);
          for (const [one, other] of periods) {
            const period = one < other ? { from: one, to: other } : { from: other, to: one };
            for (const teamId of [null, ...teams]) {
              const range: ReportRange = { ...period, timezone: 'UTC', employeeId: null, teamId, parts: partsOfPeriod(period, []) };
              const counting = { range, decide: decider(rules), teams: [...new Set(rules.flatMap((each) => (each.teamId === null ? [] : [each.teamId])))] };
              for (const by of ['byDay', 'byEmployee'] as const) {
                const { packed, plain, packs } = await both(company, (sums) => sums[by](counting));
                expect(packed).toEqual(plain);
                seen.packs += packs;
                seen.days += plain.length;
              }
            }
          }
        }
      }),
      { numRuns: 12 },
    );
    // Not of nothing all the time.
    expect(Math.min(seen.packs, seen.days)).toBeGreaterThan(1_000);
  }, 240_000);

  it('of a team is that of its members as they are, also where packs stay as they were', async () => {
    const company = await RecordedCompany.create(hands);
    const people = [await company.employee(), await company.employee(), await company.employee(), await company.employee()];
    const [team = '', other = ''] = await teamsOf(company, people);
    for (const [place, who] of people.entries()) await company.record(who, { applications: [{ at: '2026-04-15T10:00Z', name: 'Editor', seconds: 10 ** place }] });
    await worker.aggregation.runOnce();
    await aggregator.packDays(company.id);
    const period = { from: '2026-04-01', to: '2026-04-30' };
    const range: ReportRange = { ...period, timezone: 'UTC', employeeId: null, teamId: team, parts: partsOfPeriod(period, []) };
    const rules: Rule[] = [{ id: '1', kind: 'APPLICATION', pattern: 'editor', category: 'PRODUCTIVE', teamId: team }];
    const seconds = async (teamId: string | null): Promise<unknown[]> => {
      const { packed, plain, packs: read } = await both(company, (sums) => sums.byDay({ range: { ...range, teamId }, decide: decider(rules), teams: [team] }));
      expect(read).toBe(1);
      expect(packed).toEqual(plain);
      return packed;
    };
    const day = (productive: number, neutral: number): unknown[] => [['2026-04-15', { productive, neutral, unproductive: 0 }]];
    expect([await seconds(team), await seconds(null)]).toEqual([day(11, 0), day(11, 1_100)]);
    await hands.sql('UPDATE team_member SET team_id = $3 WHERE company_id = $1 AND employee_id = $2', [company.id, people[0], other]);
    expect([await seconds(team), await seconds(null), await seconds(other)]).toEqual([day(10, 0), day(10, 1_101), day(0, 101)]);
    await hands.sql('DELETE FROM team_member WHERE company_id = $1 AND team_id = $2', [company.id, team]);
    expect([await seconds(team), await seconds(null)]).toEqual([[], day(0, 1_111)]);
  });

  it('is never that of another company, also where packs have the version that all had before there were any', async () => {
    const period = { from: '2026-04-01', to: '2026-04-30' };
    const range: ReportRange = { ...period, timezone: 'UTC', employeeId: null, teamId: null, parts: partsOfPeriod(period, []) };
    const companies: { company: RecordedCompany; person: string; seconds: number }[] = [];
    for (const seconds of [111, 222]) {
      const company = await RecordedCompany.create(hands);
      const person = await company.employee();
      await company.record(person, { applications: [{ at: '2026-04-15T10:00Z', name: 'Editor', seconds }] });
      await worker.aggregation.runOnce();
      await aggregator.packDays(company.id);
      companies.push({ company, person, seconds });
    }
    await hands.sql(`UPDATE usage_pack SET version = '00000000-0000-0000-0000-000000000000' WHERE company_id = ANY ($1)`, [companies.map(({ company }) => company.id)]);
    for (const { company, person, seconds } of [...companies, ...companies]) {
      const given = { range, decide: decider([]), teams: [] };
      const byDay = await both(company, (sums) => sums.byDay(given));
      expect(byDay.packs).toBeGreaterThan(0);
      expect(byDay.packed).toEqual([['2026-04-15', { productive: 0, neutral: seconds, unproductive: 0 }]]);
      const byEmployee = await both(company, (sums) => sums.byEmployee(given));
      expect(byEmployee.packs).toBeGreaterThan(0);
      expect(byEmployee.packed).toEqual([[person, expect.objectContaining({ neutral: seconds })]]);
    }
  });

  it('of a team by day looks at the packs and the days of its members alone', async () => {
    const company = await RecordedCompany.create(hands);
    const people = [await company.employee(), await company.employee(), await company.employee(), await company.employee()];
    const [team = ''] = await teamsOf(company, people);
    for (const who of people) await company.record(who, { applications: [{ at: '2026-04-15T10:00Z', name: 'Editor', seconds: 5 }] });
    await worker.aggregation.runOnce();
    await aggregator.packDays(company.id);
    await hands.sql(`SET session_replication_role = replica;
      INSERT INTO employee_usage_pack (company_id, first_day, last_day, employee_id, by_day)
        SELECT '${company.id}', first_day, last_day, gen_random_uuid(), p.by_day FROM employee_usage_pack p, generate_series(1, 1000) WHERE company_id = '${company.id}' AND employee_id = '${people[0]}';
      INSERT INTO employee_application_daily (company_id, employee_id, day, app, seconds)
        SELECT '${company.id}', e.id, date '2026-03-01' + d, 'Editor', 5 FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 1000)) e, generate_series(0, 60) d;
      RESET session_replication_role; ANALYZE employee_usage_pack, employee_application_daily`);
    const period = { from: '2026-03-20', to: '2026-04-22' };
    const range: ReportRange = { ...period, timezone: 'UTC', employeeId: null, teamId: team, parts: partsOfPeriod(period, []) };
    const statements = await statementsOf('ept_tenant', () => both(company, (sums) => sums.byDay({ range, decide: decider([]), teams: [] })));
    const conditions = new Map<string, string[]>();
    for (const statement of statements.filter(({ text }) => /employee_(usage_pack|application_daily)/.test(text))) {
      for (const { relation, condition } of await readsOf(hands, 'admin', statement)) conditions.set(relation, [...(conditions.get(relation) ?? []), condition]);
    }
    for (const [relation, asked] of [['employee_usage_pack', /company_id = .*first_day = .*last_day = .*employee_id = /], ['employee_application_daily', /company_id = .*employee_id = .*day >= .*day <= /]] as const) {
      expect([relation, conditions.get(relation)?.length]).not.toEqual([relation, undefined]);
      for (const condition of conditions.get(relation) ?? []) expect(condition).toMatch(asked);
    }
  });
});

async function teamsOf(company: RecordedCompany, people: readonly string[]): Promise<string[]> {
  const teams = await hands.sql<{ id: string }>(`INSERT INTO team (company_id, id, name) SELECT $1, gen_random_uuid(), name FROM unnest(ARRAY['One', 'Two']) AS name RETURNING id`, [company.id]);
  const ids = teams.map(({ id }) => id);
  for (const [place, team] of TEAMS.entries()) {
    if (team !== null) await hands.sql('INSERT INTO team_member (company_id, employee_id, team_id) VALUES ($1, $2, $3)', [company.id, people[place], ids[team]]);
  }
  return ids;
}

/** As the job does: what was recorded first, then the days. */
async function erase(company: RecordedCompany, employee: string): Promise<void> {
  for (const table of ['application_usage', 'website_usage', 'outbox']) await hands.sql(`DELETE FROM ${table} WHERE company_id = $1 AND employee_id = $2`, [company.id, employee]);
  await worker.module.get(EmployeeDaysErasure).erase(company.id, employee, new AbortController().signal);
}

/** What packs give as far as there are any, and what there is without them; in order. And how many packs there were. */
async function both(company: RecordedCompany, read: (sums: ProductivitySums) => Promise<Map<string, unknown>>): Promise<{ packed: unknown[]; plain: unknown[]; packs: number }> {
  const transaction = worker.module.get(TenantTransaction);
  let found = 0;
  const counted = Object.create(packs, {
    byDay: { value: async (...given: Parameters<typeof packs.byDay>) => count(await packs.byDay(...given)) },
    used: { value: async (...given: Parameters<typeof packs.used>) => count(await packs.used(...given)) },
  }) as UsagePacksRepository;
  const none = (range: ReportRange) => Promise.resolve({ packs: [], left: [range] });
  const without = Object.create(packs, { byDay: { value: none }, used: { value: none } }) as UsagePacksRepository;
  const sums = (repository: UsagePacksRepository) =>
    transaction.snapshotFor(company.id, async () => {
      const map = await read(new ProductivitySums(new ItemSumsRepository(transaction), new ProductivityRepository(transaction), repository));
      return [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));
    });
  return { packed: await sums(counted), plain: await sums(without), packs: found };

  function count<P extends { packs: readonly unknown[] }>(packed: P): P {
    found += packed.packs.length;
    return packed;
  }
}
