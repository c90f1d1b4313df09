import { costsBy, costTitle, inMajorUnits, totalCost } from './cost-sums.js';
import { daysOf, type Days } from './period.js';
import { type DayWorked, NOTHING, recordedSeconds, type SheetLine, sum, type Worked, workedSeconds } from './sheet.js';

type Cell = string | number | null;

export interface GridColumn {
  readonly title: string;
  readonly kind: 'text' | 'duration' | 'decimal';
  readonly width: number;
}

export interface Grid {
  readonly columns: GridColumn[];
  readonly rows: Cell[][];
}

/** What the days of the lines cost; a file without them has no column of it. */
export interface SheetCosts {
  readonly currency: string;
  readonly leftOut: boolean;
  readonly days: readonly { readonly employeeId: string; readonly day: string; readonly amount: number }[];
}

const LIST_HEADER = [
  'Employee', 'E-mail', 'Date', 'Active (h:mm)', 'Idle (h:mm)', 'Recorded (h:mm)', 'Manual (h:mm)', 'Worked (h:mm)',
  'Active (hours)', 'Idle (hours)', 'Recorded (hours)', 'Manual (hours)', 'Worked (hours)',
];

export const listHeader = (costs: SheetCosts | null): string[] => (costs ? [...LIST_HEADER, costTitle(costs)] : LIST_HEADER);

/** For payroll: a line for each employee and day with something on it, each time as h:mm and as decimal hours. */
export function listRows(lines: readonly SheetLine[], costs: SheetCosts | null): Cell[][] {
  const keyOf = (employeeId: string, day: string): string => `${employeeId} ${day}`;
  const amounts = costs && costsBy(costs.days, ({ employeeId, day }) => keyOf(employeeId, day));
  return lines.flatMap(({ employee, days }) =>
    days.map((worked) => [
      employee.name, employee.email, worked.day, ...times(worked).map(hoursAndMinutes), ...times(worked).map(decimalHours),
      ...(costs && amounts ? [inMajorUnits(amounts.get(keyOf(employee.id, worked.day)) ?? null, costs.currency)] : []),
    ]),
  );
}

/** As on the screen: a line for each employee, a column for each day of worked time, sums at both ends. */
export function gridOf(lines: readonly SheetLine[], period: Days, costs: SheetCosts | null): Grid {
  const days = daysOf(period);
  const duration = (title: string, width = 8): GridColumn => ({ title, kind: 'duration', width });
  const hours = (title: string): GridColumn => ({ title, kind: 'decimal', width: 17 });
  const columns: GridColumn[] = [
    { title: 'Employee', kind: 'text', width: 28 }, { title: 'E-mail', kind: 'text', width: 30 },
    ...days.map((day) => duration(day, 11)),
    duration('Worked', 10), hours('Worked (hours)'), hours('Recorded (hours)'), hours('Manual (hours)'), hours('Active (hours)'), hours('Idle (hours)'),
    ...(costs ? [{ title: costTitle(costs), kind: 'decimal' as const, width: 17 }] : []),
  ];
  const all = lines.flatMap((line) => line.days);
  const amounts = costs && costsBy(costs.days, ({ employeeId }) => employeeId);
  const cost = (amount: number | null | undefined): Cell[] => (costs ? [inMajorUnits(amount ?? null, costs.currency)] : []);
  return {
    columns,
    rows: [
      ...lines.map(({ employee, days: own }) => [...gridRow([employee.name, employee.email], days, own), ...cost(amounts?.get(employee.id))]),
      [...gridRow(['Total', null], days, all), ...cost(costs && totalCost(costs.days))],
    ],
  };
}

function gridRow(names: Cell[], days: readonly string[], worked: readonly DayWorked[]): Cell[] {
  const byDay = new Map<string, Worked>();
  for (const one of worked) byDay.set(one.day, sum([byDay.get(one.day) ?? NOTHING, one]));
  const total = sum(worked);
  const inHours = [workedSeconds(total), recordedSeconds(total), total.manualSeconds, total.activeSeconds, total.idleSeconds].map(decimalHours);
  return [...names, ...days.map((day) => seconds(byDay.get(day))), workedSeconds(total), ...inHours];
}

/** An empty cell where there is nothing; zero is a sum that came to zero. */
const seconds = (worked: Worked | undefined): number | null => (worked ? workedSeconds(worked) : null);

const times = (worked: Worked): number[] => [worked.activeSeconds, worked.idleSeconds, recordedSeconds(worked), worked.manualSeconds, workedSeconds(worked)];

/** `7:42`, whole minutes, rounded. A true minus sign: a hyphen would make a formula of it. */
export function hoursAndMinutes(time: number): string {
  const minutes = Math.round(Math.abs(time) / 60);
  return `${time < 0 && minutes > 0 ? '−' : ''}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Hundredths of an hour. Adding zero makes of -0 what everybody writes. */
export const decimalHours = (time: number): number => Math.round(time / 36) / 100 + 0;
