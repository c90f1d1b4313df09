import { minorDigits } from '#contracts';
import { type Cost, costTitle, inMajorUnits } from '#timesheets';
import type { AttendanceReport, HoursReport, ItemReport, ProductivityReport, UsageReport } from '../reports/dto/report.responses.js';
import type { ReportCell, ReportColumn, ReportTable } from './report-table.js';

const column = (title: string, kind: ReportColumn['kind']): ReportColumn => ({ title, kind });

const PERIOD = { day: column('Day', 'date'), week: column('Week from', 'date'), month: column('Month from', 'date'), employee: column('Employee', 'text') };

export function hoursTable({ groupBy, rows, totals, costs }: HoursReport): ReportTable {
  const cost = (amount: Cost): ReportCell[] => (costs ? [inMajorUnits(amount, costs.currency)] : []);
  return {
    name: 'hours',
    title: 'Hours',
    columns: [
      PERIOD[groupBy], column('Worked', 'duration'), column('Active', 'duration'), column('Idle', 'duration'), column('Days worked', 'number'), column('Sessions', 'number'),
      ...(costs ? [{ ...column(costTitle(costs), 'decimal'), digits: minorDigits(costs.currency) }] : []),
    ],
    rows: rows.map((row) => [row.name ?? row.key, row.workedSeconds, row.activeSeconds, row.idleSeconds, row.days, row.sessions, ...cost(row.cost ?? null)]),
    totals: ['Total', totals.workedSeconds, totals.activeSeconds, totals.idleSeconds, totals.days, totals.sessions, ...cost(costs?.amount ?? null)],
  };
}

export function activityTable({ groupBy, rows, totals }: UsageReport): ReportTable {
  return {
    name: 'activity',
    title: 'Activity',
    columns: [PERIOD[groupBy], column('Activity %', 'percent'), column('Active', 'duration'), column('Worked', 'duration')],
    rows: rows.map((row) => [row.name ?? row.key, row.activityPercent, row.activeSeconds, row.workedSeconds]),
    totals: ['Total', totals.activityPercent, totals.activeSeconds, totals.workedSeconds],
  };
}

export function itemTable(name: 'applications' | 'websites', { rows, totalSeconds }: ItemReport): ReportTable {
  const [title, item] = name === 'applications' ? ['Applications', 'Application'] : ['Websites', 'Website'];
  return {
    name,
    title,
    columns: [column(item, 'text'), column('Time', 'duration'), column('Share %', 'percent')],
    rows: rows.map((row) => [row.name, row.seconds, row.percent]),
    totals: ['All, shown or not', totalSeconds, totalSeconds > 0 ? 100 : null],
  };
}

export function attendanceTable({ groupBy, employees, days }: AttendanceReport): ReportTable {
  const person = column('Employee', 'text');
  if (groupBy === 'employee') {
    return {
      name: 'attendance',
      title: 'Attendance',
      columns: [person, column('Days', 'number'), column('First activity, mean', 'clock'), column('Last activity, mean', 'clock'), column('Late days', 'number'), column('Minutes late', 'number')],
      rows: employees.map((row) => [row.name, row.days, row.first, row.last, row.lateDays, row.lateMinutes]),
    };
  }
  return {
    name: 'attendance',
    title: 'Attendance',
    columns: [column('Day', 'date'), person, column('First activity', 'clock'), column('Last activity', 'clock'), column('Active', 'duration'), column('Minutes late', 'number')],
    rows: days.map((row) => [row.day, row.name, row.first, row.last, row.activeSeconds, row.lateMinutes]),
  };
}

const CATEGORY_WORDS = { PRODUCTIVE: 'productive', NEUTRAL: 'neutral', UNPRODUCTIVE: 'unproductive' } as const;

export function productivityTable({ groupBy, rows, totals }: ProductivityReport): ReportTable {
  if (groupBy === 'item') {
    return {
      name: 'productivity',
      title: 'Productivity by application and website',
      columns: [column('Application or website', 'text'), column('Kind', 'text'), column('Counts as', 'text'), column('Time', 'duration')],
      rows: rows.map((row) => [
        row.name,
        row.kind === 'WEBSITE' ? 'Website' : 'Application',
        row.category && CATEGORY_WORDS[row.category],
        row.productiveSeconds + row.neutralSeconds + row.unproductiveSeconds,
      ]),
    };
  }
  return {
    name: 'productivity',
    title: 'Productivity',
    columns: [PERIOD[groupBy], column('Productive', 'duration'), column('Neutral', 'duration'), column('Unproductive', 'duration'), column('Productive %', 'percent')],
    rows: rows.map((row) => [row.name, row.productiveSeconds, row.neutralSeconds, row.unproductiveSeconds, row.productivePercent]),
    totals: ['Total', totals.productiveSeconds, totals.neutralSeconds, totals.unproductiveSeconds, totals.productivePercent],
  };
}
