import { dayCost, type Rate } from './day-cost.js';
import { type Days, daysOf } from './period.js';
import { type PlacedRate, placedRates, rateAfter } from './placed-rates.js';

/** `after`: how many days after the first of the period. */
export type TakesDay = (after: number, workedSeconds: number) => void;

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

  /** What days of an employee are given to, each once; null: their work does not count. */
  taker(employeeId: string): TakesDay | null {
    const rates = this.rates.get(employeeId);
    if (!rates) return null;
    const place = this.places.get(employeeId);
    return (after, seconds) => this.count(rates, place ?? after, after, seconds);
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
