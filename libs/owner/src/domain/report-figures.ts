/**
 * The vendor's figures. Each is one function and one definition, in REPORT_DEFINITIONS of the contracts. Money is integer
 * minor units; the plans are all of one currency, that of CURRENCIES. Percents and averages have one decimal; null
 * where there is nothing to divide by, because 0 would be a statement.
 */
import { CURRENCIES, type Money } from '#contracts';
import type { StandingTotals } from './standing-totals.js';

export interface PlanCount {
  readonly plan: string;
  readonly name: string;
  readonly priceAmount: number;
  /** Companies in a running trial. */
  readonly trial: number;
  /** Companies with a running subscription. */
  readonly active: number;
}

export const monthlyRevenue = (plans: readonly PlanCount[]): Money => money(sum(plans, ({ priceAmount, active }) => priceAmount * active));

export const annualRevenue = (mrr: Money): Money => money(mrr.amount * 12);

export const revenuePotential = (plans: readonly PlanCount[]): Money => money(sum(plans, ({ priceAmount, trial }) => priceAmount * trial));

/** Rounded to a minor unit. */
export function averageRevenue(mrr: Money, plans: readonly PlanCount[]): Money | null {
  const companies = sum(plans, ({ active }) => active);
  return companies === 0 ? null : money(Math.round(mrr.amount / companies));
}

export const subscriptionHealth = (totals: StandingTotals): number | null => percent(totals.trial + totals.active, totals.companies);

export const trialConversion = ({ decided, converted }: { decided: number; converted: number }): number | null => percent(converted, decided);

export const averageEmployees = (seats: number, totals: StandingTotals): number | null => ratio(seats, totals.trial + totals.active);

export function planDistribution(plans: readonly PlanCount[]): { plan: string; name: string; trial: number; active: number; companies: number; percent: number | null }[] {
  const served = sum(plans, ({ trial, active }) => trial + active);
  return plans.map(({ plan, name, trial, active }) => ({ plan, name, trial, active, companies: trial + active, percent: percent(trial + active, served) }));
}

export interface MonthChurn {
  readonly month: string;
  readonly paying: number;
  readonly lost: number;
  readonly percent: number | null;
}

/** How many had a subscription when the month began, and how many of these when it ended; now, in the running month. */
export interface MonthPaying {
  readonly month: string;
  readonly paying: number;
  readonly kept: number;
}

/** Of a month that `counted` lacks, as one that is still to come, nobody was there to be lost. */
export function churnByMonth(months: readonly string[], counted: readonly MonthPaying[]): MonthChurn[] {
  return months.map((month) => {
    const { paying = 0, kept = 0 } = counted.find((each) => each.month === month) ?? {};
    return { month, paying, lost: paying - kept, percent: percent(paying - kept, paying) };
  });
}

export interface MonthGrowth {
  readonly month: string;
  readonly newCompanies: number;
  readonly companies: number;
  readonly activeMinutes: number;
}
export interface MonthCount {
  readonly month: string;
  readonly created: number;
  readonly cancelled: number;
}

/** `changes` are of all months there were, so that those before the first one shown are in the total. */
export function growthByMonth(months: readonly string[], changes: readonly MonthCount[], use: readonly { month: string; activeSeconds: number }[]): MonthGrowth[] {
  return months.map((month) => ({
    month,
    newCompanies: sum(changes, (change) => (change.month === month ? change.created : 0)),
    companies: sum(changes, (change) => (change.month <= month ? change.created - change.cancelled : 0)),
    activeMinutes: Math.round(sum(use, (each) => (each.month === month ? each.activeSeconds : 0)) / 60),
  }));
}

/** The months (`YYYY-MM`) up to that of a date, oldest first. */
export function monthsUpTo(date: string, count = 12): string[] {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 7));
}

function percent(part: number, whole: number): number | null {
  return ratio(part * 100, whole);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10) / whole) / 10;
}

function money(amount: number): Money {
  return { amount, currency: CURRENCIES[0] };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
