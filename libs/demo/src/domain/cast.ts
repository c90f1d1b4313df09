import type { PlanCode, Role } from '#contracts';
import type { HolidayCalendar } from './calendar.js';
import { idFrom } from './dice.js';
import type { TradeName } from './trades.js';

/** The companies of the demo and who works there. Whatever is recorded of them follows from this table and the calendar. */

export interface DemoDevice {
  readonly id: string;
  readonly name: string;
  readonly platform: 'linux' | 'macos' | 'windows';
}

/** How somebody works who is recorded. */
export interface Habits {
  readonly trade: TradeName;
  /** Minutes past midnight at which they usually begin. */
  readonly begins: number;
  /** Of an ordinary day, without lunch. */
  readonly hours: number;
  /** 1 (Monday) to 7 (Sunday). */
  readonly days: readonly number[];
  /** Whether the tracker is stopped at lunch; else it runs on and counts idle time. */
  readonly stopsForLunch: boolean;
  /** With two of them, the first is for the morning. */
  readonly devices: readonly DemoDevice[];
  /** The share of their latest days on which a few windows are photographed. */
  readonly daysWithShots: number;
}

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Null: not recorded. */
  readonly habits: Habits | null;
}

export interface DemoCompany {
  /** Known beforehand, and of a kind that the service never makes itself: by it the demo's companies are recognised. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly timezone: string;
  readonly holidays: HolidayCalendar;
  readonly plan: PlanCode;
  /** In cents; null: it is still in its trial. */
  readonly paid: number | null;
  /** The first of them is the admin that the company begins with. */
  readonly people: readonly DemoPerson[];
}

/** One for all of them: they are there to be looked at, and only in companies that hold nothing real. */
export const DEMO_PASSWORD = 'demo-password';

const WEEK = [1, 2, 3, 4, 5];
const at = (hour: number, minute = 0): number => hour * 60 + minute;
/** Enough to be seen, few enough to be drawn in a moment. Whom the start names as an employee to sign in as has some on each day. */
const SOME_DAYS = 0.3;
const EACH_DAY = 1;

type Computer = 'Laptop' | 'Desktop';
type Recorded = Omit<Habits, 'devices' | 'days' | 'stopsForLunch' | 'daysWithShots'> & { days?: readonly number[]; stopsForLunch?: boolean; daysWithShots?: number; on?: readonly Computer[]; platform?: DemoDevice['platform'] };

function person(domain: string, role: Role, name: string, recorded: Recorded | null): DemoPerson {
  const email = `${name.toLowerCase().replace(' ', '.')}@${domain}`;
  if (!recorded) return { name, email, role, habits: null };
  const { days = WEEK, stopsForLunch = true, daysWithShots = SOME_DAYS, on = ['Laptop'], platform = 'windows', ...habits } = recorded;
  const devices = on.map((computer) => ({ id: idFrom(`device ${email} ${computer}`), name: computer, platform }));
  return { name, email, role, habits: { ...habits, days, stopsForLunch, daysWithShots, devices } };
}

const lindenhof = (role: Role, name: string, recorded: Recorded | null): DemoPerson => person('lindenhof.example.test', role, name, recorded);
const harbor = (role: Role, name: string, recorded: Recorded | null): DemoPerson => person('harbor.example.test', role, name, recorded);

export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    id: idFrom('demo company Lindenhof Software'),
    name: 'Lindenhof Software',
    email: 'office@lindenhof.example.test',
    timezone: 'Europe/Berlin',
    holidays: 'DE',
    plan: 'PRO',
    paid: 9_900,
    people: [
      lindenhof('ADMIN', 'Anna Weber', { trade: 'office', begins: at(8, 30), hours: 7.6 }),
      lindenhof('EMPLOYEE', 'Jonas Keller', { trade: 'developer', begins: at(9), hours: 7.8, on: ['Desktop', 'Laptop'], platform: 'linux', daysWithShots: EACH_DAY }),
      lindenhof('EMPLOYEE', 'Mira Hoffmann', { trade: 'developer', begins: at(7, 40), hours: 8, platform: 'macos' }),
      lindenhof('EMPLOYEE', 'Emre Yilmaz', { trade: 'developer', begins: at(10, 10), hours: 7.7, stopsForLunch: false, platform: 'linux' }),
      lindenhof('EMPLOYEE', 'Lena Braun', { trade: 'developer', begins: at(8, 50), hours: 5, days: [1, 2, 3, 4] }),
      lindenhof('EMPLOYEE', 'Paul Schmitt', { trade: 'developer', begins: at(9, 20), hours: 8.1, platform: 'macos' }),
      lindenhof('EMPLOYEE', 'Sofia Marin', { trade: 'designer', begins: at(9, 10), hours: 7.4, platform: 'macos' }),
      lindenhof('EMPLOYEE', 'Karl Vogt', { trade: 'support', begins: at(7), hours: 7.5 }),
      lindenhof('EMPLOYEE', 'Nina Lorenz', { trade: 'support', begins: at(10), hours: 7.2, days: [2, 3, 4, 5, 6] }),
      lindenhof('EMPLOYEE', 'Felix Arndt', { trade: 'sales', begins: at(8, 40), hours: 7.6, stopsForLunch: false }),
      lindenhof('EMPLOYEE', 'Ida Neumann', { trade: 'office', begins: at(8), hours: 4.2 }),
      lindenhof('VIEWER', 'Georg Haas', null),
    ],
  },
  {
    id: idFrom('demo company Harbor Street Studio'),
    name: 'Harbor Street Studio',
    email: 'hello@harbor.example.test',
    timezone: 'America/New_York',
    holidays: 'US',
    plan: 'FREE',
    paid: null,
    people: [
      harbor('ADMIN', 'Grace Miller', { trade: 'sales', begins: at(9), hours: 7.2, platform: 'macos' }),
      harbor('EMPLOYEE', 'Daniel Ortiz', { trade: 'designer', begins: at(9, 30), hours: 7.6, platform: 'macos', daysWithShots: EACH_DAY }),
      harbor('EMPLOYEE', 'Ruth Coleman', { trade: 'designer', begins: at(10), hours: 7, days: [2, 3, 4, 5, 6], platform: 'macos' }),
      harbor('EMPLOYEE', 'Sam Patel', { trade: 'developer', begins: at(8, 45), hours: 6, days: [1, 2, 3, 4], stopsForLunch: false }),
      harbor('VIEWER', 'Helen Brooks', null),
    ],
  },
];

/** Every recorded person with their company. */
export function recordedPeople(): { company: DemoCompany; person: DemoPerson; habits: Habits }[] {
  return DEMO_COMPANIES.flatMap((company) => company.people.flatMap((person) => (person.habits ? [{ company, person, habits: person.habits }] : [])));
}
