import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TenantTransaction } from '#platform';
import { eachWorked } from '../../libs/reports/src/domain/usage-packs.js';
import { UsagePacksRepository } from '../../libs/reports/src/sums/usage-packs.repository.js';
import { CostAdding, type RecordedAtHand } from '../../libs/timesheets/src/costs/added-costs.service.js';
import { type CostSum, CostSumsRepository } from '../../libs/timesheets/src/costs/cost-sums.repository.js';
import { costOfDays, type Rate } from '../../libs/timesheets/src/domain/day-cost.js';
import { EmployeeRatesRepository } from '../../libs/timesheets/src/rates/employee-rates.repository.js';
import { UsagePacksRepository as UsagePacking } from '../../libs/usage-aggregation/src/usage-packs.repository.js';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { RecordedCompany } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;
/** One for all companies, as in the service: what it remembers must never be of another one. */
let reads: UsagePacksRepository;
beforeAll(async () => {
  hands = await testDatabase();
  worker = await startWorker(hands);
  reads = new UsagePacksRepository(worker.module.get(TenantTransaction));
});
afterAll(async () => {
  await worker.close();
  await hands.drop();
});

/** A week from Monday on. */
const [FROM, TO] = ['2026-03-02', '2026-03-08'];
const day = fc.integer({ min: 1, max: 9 }).map((date) => `2026-03-0${date}`);
const who = fc.integer({ min: 0, max: 2 });
const rates = fc.array(fc.record({ who, day, amount: fc.option(fc.integer({ min: 1, max: 100_000_000 })), currency: fc.constantFrom('EUR', 'EUR', 'USD') }), { maxLength: 8 });
const recorded = fc.uniqueArray(fc.record({ who, day, active: fc.integer({ min: 0, max: 50_000 }), idle: fc.integer({ min: 0, max: 40_000 }) }), { selector: (row) => `${row.who} ${row.day}` });
const byHand = fc.array(fc.record({ who, day, seconds: fc.integer({ min: -90_000, max: 90_000 }) }), { maxLength: 6 });

/** Rows whose neighbours are not there: a correction behind each day by hand would be the same to costs. */
async function put(table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length > 0) await hands.sql(`SET session_replication_role = replica; INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, '${JSON.stringify(rows)}'); RESET session_replication_role`);
}

const packed = fc.subarray([[FROM, TO], ...[2, 3, 4, 5, 6, 7, 8].map((date) => [`2026-03-0${date}`, `2026-03-0${date}`])]);

/** What packs have of the period, for whoever adds up. */
async function atHand(): Promise<RecordedAtHand> {
  const { packs, left } = await reads.worked({ from: FROM, to: TO });
  return { days: packs, left, each: (take) => packs.forEach((pack) => eachWorked(pack, FROM, take)) };
}

const told = (sums: readonly CostSum[]): string[] => sums.map(({ key, amount, leftOut }) => `${key} ${amount} ${leftOut}`).toSorted();

describe('sums of costs', () => {
  it('are those of each day of each employee, added up', async () => {
    await fc.assert(
      fc.asyncProperty(rates, recorded, byHand, fc.option(who), fc.record({ team: fc.boolean(), invited: fc.boolean() }), packed, async (set, days, manual, asked, only, periods) => {
        const company = await RecordedCompany.create(hands);
        const other = await RecordedCompany.create(hands);
        const people = [await company.employee(), await company.employee(), await company.employee()];
        for (const { id, whose } of [{ id: company.id, whose: people }, { id: other.id, whose: [await other.employee(), await other.employee(), await other.employee()] }]) {
          const row = { company_id: id };
          await put('employee_rate', set.map((rate, place) => ({ ...row, employee_id: whose[rate.who], valid_from: rate.day, set_at: `2026-01-01T00:00:${String(place).padStart(2, '0')}Z`, amount: rate.amount, currency: rate.currency, set_by: whose[0] })));
          await put('employee_usage_daily', days.map((each) => ({ ...row, employee_id: whose[each.who], day: each.day, active_seconds: each.active, idle_seconds: each.idle, sessions: 0, screenshots: 0, computed_at: '2026-03-10' })));
          await put('manual_day', manual.map((each, place) => ({ ...row, employee_id: whose[each.who], day: each.day, correction_id: `00000000-0000-4000-8000-00000000000${place}`, seconds: each.seconds, recorded_seconds: 0, timezone: 'UTC', computed_at: '2026-03-10' })));
        }

        const [{ team } = { team: '' }] = await hands.sql<{ team: string }>(`INSERT INTO team (company_id, id, name) VALUES ($1, gen_random_uuid(), 'Two of three') RETURNING id AS team`, [company.id]);
        await hands.sql('INSERT INTO team_member (company_id, employee_id, team_id) SELECT $1, unnest($2::uuid[]), $3', [company.id, people.slice(1), team]);
        if (only.invited) await hands.sql(`UPDATE membership SET status = 'INVITED' WHERE company_id = $1 AND id = $2`, [company.id, people[1]]);

        const costed = people.flatMap((employeeId, place) => {
          if ((asked !== null && asked !== place) || (only.team && place === 0) || (only.invited && place === 1)) return [];
          const own = set.filter((rate) => rate.who === place).map(({ day: validFrom, amount, currency }): Rate => ({ validFrom, amount, currency }));
          const both = [...days.map((each) => ({ ...each, seconds: each.active + each.idle })), ...manual].filter((each) => each.who === place && each.day >= FROM && each.day <= TO);
          return [...new Set(both.map((each) => each.day))].flatMap((date) => {
            const workedSeconds = both.filter((each) => each.day === date).reduce((sum, { seconds }) => sum + seconds, 0);
            const ordered = own.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom)));
            const { days: [found], otherCurrency } = costOfDays([{ day: date, workedSeconds }], ordered, 'EUR');
            return found || otherCurrency > 0 ? [{ employee: employeeId, day: date, amount: found?.amount ?? null }] : [];
          });
        });
        const filter = { from: FROM, to: TO, ...(asked === null ? {} : { employeeId: people[asked] }), ...(only.team ? { team } : {}) };
        for (const by of ['employee', 'day'] as const) {
          const expected = [...new Set(costed.map((each) => each[by]))].map((key): CostSum => {
            const amounts = costed.filter((each) => each[by] === key).map(({ amount }) => amount);
            const known = amounts.filter((amount) => amount !== null);
            return { key, amount: known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : null, leftOut: known.length < amounts.length };
          });
          const transaction = worker.module.get(TenantTransaction);
          const sums = await transaction.runFor(company.id, () => new CostSumsRepository(transaction).sums(filter, by, 'EUR', [filter]));
          expect(told(sums)).toEqual(told(expected));

          await transaction.runFor(company.id, () => new UsagePacking(transaction).pack(periods.map(([from = '', to = '']) => ({ from, to }))));
          const added = await transaction.runFor(company.id, async () => {
            const adding = new CostAdding(new EmployeeRatesRepository(transaction), new CostSumsRepository(transaction));
            return adding.sums(filter, by, 'EUR', await atHand());
          });
          expect(added).toEqual({ sums: new Map(expected.flatMap(({ key, amount }) => (amount === null ? [] : [[key, amount]]))), leftOut: expected.some(({ leftOut }) => leftOut) });
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
