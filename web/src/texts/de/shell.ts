import type { shell as source } from '../en/shell';

export const shell: typeof source = {
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  more: 'Mehr',
  account: 'Kontomenü',
  signOut: 'Abmelden',
  signedOutFailed: 'Sie konnten nicht abgemeldet werden, weil der Server nicht geantwortet hat.',
  switchCompany: 'Firma wechseln',
  inCompany: (name) => `Firma: ${name}`,
  switched: (name) => `Sie sind jetzt bei ${name}.`,
  language: 'Sprache',
  appearance: {
    label: 'Darstellung',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
  },
  owner: {
    companies: 'Firmen',
    reports: 'Berichte',
    plans: 'Tarife',
    jobs: 'Aufträge',
    audit: 'Protokoll',
  },
  admin: {
    overview: 'Übersicht',
    employees: 'Mitarbeitende',
    timesheet: 'Stundenzettel',
    screenshots: 'Screenshots',
    tasks: 'Aufgaben',
    reports: 'Berichte',
    settings: 'Einstellungen',
  },
  employee: {
    day: 'Mein Tag',
    timesheet: 'Stundenzettel',
    screenshots: 'Screenshots',
    tasks: 'Aufgaben',
    recorded: 'Was aufgezeichnet wird',
    account: 'Konto',
  },
};
