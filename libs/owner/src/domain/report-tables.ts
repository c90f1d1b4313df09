/** The reports as tables for spreadsheets, one for each chart. */
import { type Money, REPORT_DEFINITIONS } from '#contracts';
import type { MonthChurn, MonthGrowth, planDistribution } from './report-figures.js';
import type { StandingTotals } from './standing-totals.js';

export const REPORT_SECTIONS = ['figures', 'status', 'plans', 'top-companies', 'churn', 'growth'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export interface ReportFigures {
  readonly period: { readonly from: string; readonly to: string };
  readonly status: StandingTotals;
  readonly topCompanies: readonly { readonly id: string; readonly name: string; readonly activeMinutes: number }[];
  readonly plans: ReturnType<typeof planDistribution>;
  readonly revenue: { readonly mrr: Money; readonly arr: Money; readonly potential: Money; readonly averagePerCompany: Money | null };
  readonly subscriptionHealth: number | null;
  readonly trialConversion: { readonly decided: number; readonly converted: number; readonly percent: number | null };
  readonly churnByMonth: readonly MonthChurn[];
  readonly averageEmployees: number | null;
  readonly growth: readonly MonthGrowth[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (string | number | null)[][];
}

const TABLES: Record<ReportSection, (report: ReportFigures) => Table> = {
  figures: (report) => ({ header: ['Figure', 'Value', 'Unit', 'Definition'], rows: singleFigures(report) }),
  status: ({ status }) => ({
    header: ['Status', 'Companies'],
    rows: [['Trial', status.trial], ['Active', status.active], ['Expired', status.expired], ['Suspended', status.suspended], ['Cancelled', status.cancelled], ['All', status.companies]],
  }),
  plans: ({ plans }) => ({
    header: ['Plan', 'Name', 'In trial', 'Subscribed', 'Companies', 'Percent'],
    rows: plans.map(({ plan, name, trial, active, companies, percent }) => [plan, name, trial, active, companies, percent]),
  }),
  'top-companies': ({ topCompanies }) => ({ header: ['Company', 'Active minutes', 'Id'], rows: topCompanies.map(({ name, activeMinutes, id }) => [name, activeMinutes, id]) }),
  churn: ({ churnByMonth }) => ({
    header: ['Month', 'Subscribed at its start', 'Lost by its end', 'Percent'],
    rows: churnByMonth.map(({ month, paying, lost, percent }) => [month, paying, lost, percent]),
  }),
  growth: ({ growth }) => ({
    header: ['Month', 'New companies', 'Companies', 'Active minutes'],
    rows: growth.map(({ month, newCompanies, companies, activeMinutes }) => [month, newCompanies, companies, activeMinutes]),
  }),
};

export function reportTable(section: ReportSection, report: ReportFigures): Table {
  return TABLES[section](report);
}

function singleFigures(report: ReportFigures): (string | number | null)[][] {
  const { revenue, trialConversion } = report;
  const { mrr, arr, potential, averageRevenue, subscriptionHealth, trialConversion: conversion, averageEmployees } = REPORT_DEFINITIONS;
  return [
    ['Monthly recurring revenue', major(revenue.mrr), revenue.mrr.currency, mrr],
    ['Annual recurring revenue', major(revenue.arr), revenue.arr.currency, arr],
    ['Revenue potential of trials', major(revenue.potential), revenue.potential.currency, potential],
    ['Average revenue per company', major(revenue.averagePerCompany), revenue.mrr.currency, averageRevenue],
    ['Subscription health', report.subscriptionHealth, '%', subscriptionHealth],
    ['Trial conversion', trialConversion.percent, '%', conversion],
    ['Trials decided', trialConversion.decided, 'trials', conversion],
    ['Trials converted', trialConversion.converted, 'trials', conversion],
    ['Average employees per company', report.averageEmployees, 'employees', averageEmployees],
  ];
}

/** In the currency's own unit: a spreadsheet knows nothing of minor ones. */
function major(money: Money | null): number | null {
  if (money === null) return null;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: money.currency }).resolvedOptions().maximumFractionDigits ?? 0;
  return money.amount / 10 ** digits;
}
