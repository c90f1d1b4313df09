import type { TaskPriority, TaskStatus, TimeCorrectionKind } from '#contracts';

/**
 * What the people of a company do beside what trackers record: who works with whom, who has what to do, whose hours were
 * put right, and what counts as productive. People are named as in `cast.ts`; whatever has a title or a reason is
 * recognised by it, so that a repetition makes nothing twice.
 */
export interface DailyLife {
  readonly teams: Readonly<Record<string, readonly string[]>>;
  readonly tasks: readonly DemoTask[];
  readonly corrections: readonly DemoCorrection[];
  readonly rules: readonly DemoRule[];
  /** What an hour of each costs, in cents; null: the company keeps no rates. */
  readonly pay: DemoPay | null;
}

export interface DemoPay {
  readonly currency: string;
  readonly perHour: Readonly<Record<string, number>>;
}

export interface DemoTask {
  readonly title: string;
  readonly of: string;
  readonly status: TaskStatus;
  readonly priority: TaskPriority;
  /** Days from today on; negative: before it. Null: whenever there is time. */
  readonly due: number | null;
  readonly description?: string;
  /** In the order in which they were written: by whom, and what. */
  readonly comments?: readonly (readonly [by: string, text: string])[];
}

export interface DemoCorrection {
  readonly of: string;
  readonly kind: TimeCorrectionKind;
  /** Which of their last days at work: 1 is the latest one before today. */
  readonly workday: number;
  /** Minutes past midnight, at a time at which their tracker never runs. */
  readonly from: number;
  readonly minutes: number;
  readonly reason: string;
  /** Null: it waits. */
  readonly decided: { readonly as: 'APPROVED' } | { readonly as: 'REFUSED'; readonly note: string } | null;
}

export interface DemoRule {
  readonly kind: 'APPLICATION' | 'WEBSITE';
  /** In small letters, as it is kept. */
  readonly pattern: string;
  readonly category: 'PRODUCTIVE' | 'NEUTRAL' | 'UNPRODUCTIVE';
  /** Only for a team. */
  readonly team?: string;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;
const rule = (kind: DemoRule['kind'], category: DemoRule['category'], ...patterns: string[]): DemoRule[] => patterns.map((pattern) => ({ kind, category, pattern }));

const USUAL_RULES: readonly DemoRule[] = [
  ...rule('APPLICATION', 'PRODUCTIVE', 'visual studio code', 'terminal', 'figma', 'adobe photoshop', 'microsoft *', 'thunderbird', 'slack', 'zoom'),
  ...rule('APPLICATION', 'UNPRODUCTIVE', 'spotify'),
  ...rule('WEBSITE', 'PRODUCTIVE', 'github.com', 'stackoverflow.com', 'developer.mozilla.org', 'figma.com', 'docs.google.com', 'calendar.google.com'),
  ...rule('WEBSITE', 'UNPRODUCTIVE', 'youtube.com'),
];

const LINDENHOF: DailyLife = {
  teams: {
    Development: ['Jonas Keller', 'Mira Hoffmann', 'Emre Yilmaz', 'Lena Braun', 'Paul Schmitt'],
    'Support and design': ['Sofia Marin', 'Karl Vogt', 'Nina Lorenz'],
    Office: ['Anna Weber', 'Felix Arndt', 'Ida Neumann'],
  },
  tasks: [
    { title: 'Round partial payments to whole cents', of: 'Jonas Keller', status: 'IN_PROGRESS', priority: 'HIGH', due: 2, description: 'Invoice 2041 is one cent off when it is paid in three parts.', comments: [['Anna Weber', 'The customer has asked twice. Please tell me when it is out.'], ['Jonas Keller', 'Found it: the last part is rounded as well. I am writing the test.']] },
    { title: 'Write down how a release is made', of: 'Jonas Keller', status: 'TODO', priority: 'NORMAL', due: 9 },
    { title: 'Renew the certificate of the staging server', of: 'Jonas Keller', status: 'DONE', priority: 'URGENT', due: -1, comments: [['Jonas Keller', 'Done, and it renews itself from now on.']] },
    { title: 'Try the new database driver', of: 'Jonas Keller', status: 'TODO', priority: 'LOW', due: null },
    { title: 'Export invoices as a spreadsheet', of: 'Mira Hoffmann', status: 'IN_PROGRESS', priority: 'NORMAL', due: 5, comments: [['Mira Hoffmann', 'Columns are there, dates come tomorrow.']] },
    { title: 'Remind customers of open payments', of: 'Emre Yilmaz', status: 'TODO', priority: 'HIGH', due: -2, description: 'A mail after 14 days, a second one after 28.' },
    { title: 'Second factor at sign-in', of: 'Paul Schmitt', status: 'IN_PROGRESS', priority: 'HIGH', due: 7 },
    { title: 'Read through the settings page', of: 'Lena Braun', status: 'DONE', priority: 'NORMAL', due: -3 },
    { title: 'Pictures for the new landing page', of: 'Sofia Marin', status: 'IN_PROGRESS', priority: 'NORMAL', due: 3, comments: [['Sofia Marin', 'Three drafts are in the shared folder.'], ['Anna Weber', 'The second one, please, with more light.']] },
    { title: 'Answer ticket 20417', of: 'Karl Vogt', status: 'TODO', priority: 'URGENT', due: 0, description: 'The export stops at 10,000 lines.' },
    { title: 'Collect the questions that come again and again', of: 'Nina Lorenz', status: 'TODO', priority: 'LOW', due: null },
    { title: 'Offer for the second quarter', of: 'Felix Arndt', status: 'TODO', priority: 'NORMAL', due: 4 },
    { title: 'Invite the pilot customers', of: 'Felix Arndt', status: 'DONE', priority: 'HIGH', due: -4 },
    { title: 'Check the payroll of this month', of: 'Ida Neumann', status: 'IN_PROGRESS', priority: 'HIGH', due: 1 },
    { title: 'Renew the insurance', of: 'Anna Weber', status: 'TODO', priority: 'NORMAL', due: 12 },
  ],
  corrections: [
    { of: 'Jonas Keller', kind: 'ADD', workday: 3, from: at(7, 30), minutes: 45, reason: 'Call with the data centre before I was at my desk', decided: { as: 'APPROVED' } },
    { of: 'Sofia Marin', kind: 'ADD', workday: 2, from: at(20), minutes: 75, reason: 'Opening of the exhibition with our customer', decided: null },
    { of: 'Karl Vogt', kind: 'ADD', workday: 4, from: at(5, 30), minutes: 45, reason: 'On the train to work', decided: { as: 'REFUSED', note: 'The way to work does not count as working time.' } },
  ],
  rules: [...USUAL_RULES, ...rule('WEBSITE', 'PRODUCTIVE', 'helpdesk.example.com', 'crm.example.com', 'postgresql.org', 'typescriptlang.org'), { kind: 'WEBSITE', pattern: 'dribbble.com', category: 'PRODUCTIVE', team: 'Support and design' }],
  pay: {
    currency: 'EUR',
    perHour: { 'Anna Weber': 5_200, 'Jonas Keller': 4_600, 'Mira Hoffmann': 4_800, 'Emre Yilmaz': 4_400, 'Lena Braun': 4_100, 'Paul Schmitt': 4_700, 'Sofia Marin': 3_900, 'Karl Vogt': 2_900, 'Nina Lorenz': 2_850, 'Felix Arndt': 4_200 },
  },
};

const HARBOR: DailyLife = {
  teams: { Design: ['Daniel Ortiz', 'Ruth Coleman'], Studio: ['Grace Miller', 'Sam Patel'] },
  tasks: [
    { title: 'Poster for the spring fair', of: 'Daniel Ortiz', status: 'IN_PROGRESS', priority: 'HIGH', due: 2, comments: [['Grace Miller', 'They would like the harbor in the background.'], ['Daniel Ortiz', 'I will show you two versions tomorrow.']] },
    { title: 'Order paper samples', of: 'Daniel Ortiz', status: 'TODO', priority: 'NORMAL', due: 6 },
    { title: 'Icons for the ferry timetable', of: 'Daniel Ortiz', status: 'DONE', priority: 'NORMAL', due: -2 },
    { title: 'Catalogue, pages 12 to 20', of: 'Ruth Coleman', status: 'IN_PROGRESS', priority: 'NORMAL', due: 4 },
    { title: 'Proofread the catalogue', of: 'Ruth Coleman', status: 'TODO', priority: 'LOW', due: null },
    { title: 'Contact form on the website', of: 'Sam Patel', status: 'TODO', priority: 'URGENT', due: -1, description: 'Messages have not arrived since Monday.' },
    { title: 'Prices for next year', of: 'Grace Miller', status: 'TODO', priority: 'NORMAL', due: 14 },
  ],
  corrections: [
    { of: 'Daniel Ortiz', kind: 'ADD', workday: 2, from: at(7, 30), minutes: 60, reason: 'Press check at the printer’s', decided: null },
    { of: 'Ruth Coleman', kind: 'ADD', workday: 3, from: at(8), minutes: 30, reason: 'Call with the photographer in London', decided: { as: 'APPROVED' } },
    { of: 'Sam Patel', kind: 'ADD', workday: 2, from: at(6), minutes: 60, reason: 'Reading at home', decided: { as: 'REFUSED', note: 'Please tell me beforehand next time.' } },
  ],
  rules: [...USUAL_RULES, { kind: 'WEBSITE', pattern: 'dribbble.com', category: 'PRODUCTIVE', team: 'Design' }],
  pay: null,
};

/** By the company's name. */
export const DAILY_LIFE: Readonly<Record<string, DailyLife>> = { 'Lindenhof Software': LINDENHOF, 'Harbor Street Studio': HARBOR };
