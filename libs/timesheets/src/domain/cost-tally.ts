import { dayCost, type Rate } from './day-cost.js';
import { type Days, daysOf } from './period.js';
import { type PlacedRate, placedRates, rateAfter } from './placed-rates.js';

/** Time of days: how many days each is after the one that is `before` days after the first of the period, and its seconds. */
export interface TimeOfDays {
  readonly before: number;
  readonly afters: Uint8Array;
  readonly seconds: Int32Array;
}

/** Seconds to be added to those of a day, by how many days after the first of the period. */
export type TimeByHand = Map<number, number>;

/** Adds up what work of a period cost, in minor units of one currency, by employee or by day. What has no day with a rate has no sum. */
export class CostTally {
  private readonly keys: readonly string[];
  private readonly rates: ReadonlyMap<string, readonly PlacedRate[]>;
  /** Where an employee's sum is; by day there are none of these. */
  private readonly places: ReadonlyMap<string, number>;
  private readonly amounts: Float64Array;
  private readonly known: Uint8Array;
  private otherCurrency = false;

  /** `rates` of each employee whose work counts, in the order in which `rateOn` reads them. */
  constructor(by: 'employee' | 'day', period: Days, currency: string, rates: ReadonlyMap<string, readonly Rate[]>) {
    const days = daysOf(period);
    const placeOfDay = new Map(days.map((day, place) => [day, place]));
    this.rates = new Map([...rates].map(([id, own]) => [id, placedRates(own, placeOfDay, currency)]));
    this.keys = by === 'day' ? days : [...rates.keys()];
    this.places = new Map(by === 'day' ? [] : this.keys.map((id, place) => [id, place]));
    this.amounts = new Float64Array(this.keys.length);
    this.known = new Uint8Array(this.keys.length);
  }

  /** Adds the days from place `from` to before `to`, which are of this employee; what is added to them leaves `byHand`. */
  addDays(employeeId: string, { before, afters, seconds }: TimeOfDays, from: number, to: number, byHand?: TimeByHand): void {
    const rates = this.rates.get(employeeId);
    if (!rates) return;
    const place = this.places.get(employeeId);
    for (let at = from; at < to; at++) {
      const after = before + (afters[at] ?? 0);
      this.count(rates, place ?? after, after, (seconds[at] ?? 0) + taken(byHand, after));
    }
  }

  /** As `addDays`, of one day. */
  addDay(employeeId: string, after: number, seconds: number, byHand?: TimeByHand): void {
    const rates = this.rates.get(employeeId);
    if (rates) this.count(rates, this.places.get(employeeId) ?? after, after, seconds + taken(byHand, after));
  }

  /** By employee or by day. */
  get sums(): Map<string, number> {
    return new Map(this.keys.flatMap((key, place) => (this.known[place] === 1 ? [[key, this.amounts[place] ?? 0]] : [])));
  }

  /** Some work has a rate in another currency, and is in no sum. */
  get leftOut(): boolean {
    return this.otherCurrency;
  }

  private count(rates: readonly PlacedRate[], place: number, after: number, workedSeconds: number): void {
    const rate = rateAfter(rates, after);
    if (rate === null || rate.amount === null) return;
    if (!rate.counts) this.otherCurrency = true;
    else {
      this.amounts[place] = (this.amounts[place] ?? 0) + dayCost(workedSeconds, rate.amount);
      this.known[place] = 1;
    }
  }
}

function taken(byHand: TimeByHand | undefined, after: number): number {
  const seconds = byHand?.get(after);
  if (seconds === undefined) return 0;
  byHand?.delete(after);
  return seconds;
}
