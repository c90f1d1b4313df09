/** What people of a trade have on their screens. */

/** What a drawn screenshot looks like. */
export type Scene = 'editor' | 'terminal' | 'browser' | 'mail' | 'chat' | 'call' | 'sheet' | 'design' | 'document';

export interface Application {
  readonly app: string;
  readonly scene: Scene;
  /** Share of a minute in which hands move: writing much, listening little. */
  readonly busy: number;
  /** Keystrokes a second while they move. */
  readonly keys: number;
  readonly minutes: readonly [least: number, most: number];
  /** A browser has none of its own: its titles are those of the sites. */
  readonly titles: readonly string[];
}

export interface Site {
  readonly url: string;
  readonly title: string;
}

export interface Trade {
  readonly applications: readonly (readonly [Application, weight: number])[];
  readonly sites: readonly Site[];
}

const editor: Application = { app: 'Visual Studio Code', scene: 'editor', busy: 0.86, keys: 3.2, minutes: [6, 28], titles: ['invoice.service.ts — ledger', 'invoice.service.spec.ts — ledger', 'payment-reminder.ts — ledger', 'schema.sql — ledger', 'README.md — ledger', 'export-button.tsx — portal', 'settings-page.tsx — portal', 'deploy.yml — infrastructure'] };
const terminal: Application = { app: 'Terminal', scene: 'terminal', busy: 0.7, keys: 2.1, minutes: [2, 9], titles: ['npm test', 'git rebase main', 'docker compose up', 'psql ledger', 'ssh staging'] };
const browser: Application = { app: 'Google Chrome', scene: 'browser', busy: 0.62, keys: 0.7, minutes: [3, 16], titles: [] };
const mail: Application = { app: 'Thunderbird', scene: 'mail', busy: 0.72, keys: 1.8, minutes: [3, 14], titles: ['Inbox', 'Inbox — 4 unread', 'Re: Offer for the second quarter', 'Re: Question about invoice 2041', 'Travel dates', 'Fwd: Minutes of Monday', 'Draft: Reminder'] };
const chat: Application = { app: 'Slack', scene: 'chat', busy: 0.66, keys: 1.6, minutes: [2, 8], titles: ['#general', '#releases', '#support', '#design', '#office', 'Threads'] };
const call: Application = { app: 'Zoom', scene: 'call', busy: 0.34, keys: 0.2, minutes: [14, 52], titles: ['Stand-up', 'Planning of the week', 'Customer call', 'Review', 'One to one'] };
const sheet: Application = { app: 'Microsoft Excel', scene: 'sheet', busy: 0.78, keys: 1.9, minutes: [6, 30], titles: ['Budget.xlsx', 'Open invoices.xlsx', 'Figures of the quarter.xlsx', 'Hours per project.xlsx', 'Price list.xlsx'] };
const document: Application = { app: 'Microsoft Word', scene: 'document', busy: 0.8, keys: 2.6, minutes: [6, 26], titles: ['Offer.docx', 'Contract draft.docx', 'Minutes.docx', 'Product description.docx', 'Job advertisement.docx'] };
const figma: Application = { app: 'Figma', scene: 'design', busy: 0.82, keys: 0.5, minutes: [8, 34], titles: ['Landing page v3', 'Icon set', 'Onboarding flow', 'Invoice template', 'Design system'] };
const photo: Application = { app: 'Adobe Photoshop', scene: 'design', busy: 0.8, keys: 0.4, minutes: [8, 30], titles: ['header.psd', 'team-photo.psd', 'poster-spring.psd', 'catalogue-p14.psd'] };
const music: Application = { app: 'Spotify', scene: 'document', busy: 0.3, keys: 0.1, minutes: [1, 3], titles: ['Focus', 'Discover Weekly'] };

const site = (url: string, title: string): Site => ({ url, title });
const EVERYBODY = [
  site('https://calendar.google.com/calendar/u/0/r/week', 'Calendar — week'),
  site('https://en.wikipedia.org/wiki/Main_Page', 'Wikipedia'),
  site('https://www.deepl.com/translator', 'DeepL Translate'),
  site('https://www.bbc.com/news', 'BBC News'),
  site('https://www.youtube.com/feed/subscriptions', 'Subscriptions — YouTube'),
  site('https://portal.example.com/holidays', 'Holidays — staff portal'),
];

export const TRADES = {
  developer: {
    applications: [[editor, 40], [terminal, 16], [browser, 24], [chat, 10], [call, 4], [mail, 5], [music, 1]],
    sites: [
      ...EVERYBODY,
      site('https://github.com/pulls', 'Pull requests — GitHub'),
      site('https://github.com/example/ledger/pull/418', 'Rounding of partial payments #418 — GitHub'),
      site('https://github.com/example/ledger/actions', 'Actions — GitHub'),
      site('https://stackoverflow.com/questions/tagged/postgresql', 'Questions tagged postgresql — Stack Overflow'),
      site('https://developer.mozilla.org/en-US/docs/Web/API/Intl', 'Intl — MDN'),
      site('https://www.postgresql.org/docs/current/sql-insert.html', 'INSERT — PostgreSQL'),
      site('https://www.typescriptlang.org/docs/handbook/2/generics.html', 'Generics — TypeScript'),
    ],
  },
  designer: {
    applications: [[figma, 38], [photo, 18], [browser, 22], [chat, 9], [mail, 6], [call, 5], [music, 2]],
    sites: [
      ...EVERYBODY,
      site('https://www.figma.com/files/recent', 'Recent files — Figma'),
      site('https://fonts.google.com/?category=Sans+Serif', 'Browse fonts'),
      site('https://dribbble.com/shots/popular', 'Popular — Dribbble'),
      site('https://unsplash.com/s/photos/office', 'Office pictures — Unsplash'),
      site('https://www.awwwards.com/websites/', 'Websites — Awwwards'),
    ],
  },
  support: {
    applications: [[browser, 42], [chat, 18], [mail, 22], [call, 8], [document, 6], [sheet, 4]],
    sites: [
      ...EVERYBODY,
      site('https://helpdesk.example.com/queue', 'Queue — help desk'),
      site('https://helpdesk.example.com/tickets/20417', 'Ticket 20417: cannot export — help desk'),
      site('https://helpdesk.example.com/tickets/20433', 'Ticket 20433: second user — help desk'),
      site('https://status.example.com/', 'Status'),
      site('https://docs.google.com/document/d/answers/edit', 'Answers — Google Docs'),
    ],
  },
  sales: {
    applications: [[browser, 30], [mail, 26], [call, 12], [sheet, 12], [document, 12], [chat, 8]],
    sites: [
      ...EVERYBODY,
      site('https://crm.example.com/pipeline', 'Pipeline — CRM'),
      site('https://crm.example.com/accounts/314', 'Account 314 — CRM'),
      site('https://www.linkedin.com/feed/', 'Feed — LinkedIn'),
      site('https://www.google.com/maps', 'Maps'),
    ],
  },
  office: {
    applications: [[sheet, 32], [mail, 22], [document, 16], [browser, 18], [chat, 6], [call, 6]],
    sites: [
      ...EVERYBODY,
      site('https://banking.example.com/accounts', 'Accounts — online banking'),
      site('https://payroll.example.com/runs', 'Runs — payroll'),
      site('https://docs.google.com/spreadsheets/d/costs/edit', 'Costs — Google Sheets'),
      site('https://www.bahn.de/buchung', 'Booking — DB'),
    ],
  },
} as const satisfies Record<string, Trade>;

export type TradeName = keyof typeof TRADES;
