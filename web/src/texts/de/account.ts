import type { account as source } from '../en/account';

export const account: typeof source = {
  title: 'Konto',
  name: {
    title: 'Name',
    label: 'Ihr Name',
    hint: 'Er wird in jeder Firma angezeigt, der Sie angehören.',
    submit: 'Name ändern',
    done: 'Ihr Name ist geändert.',
  },
  appearance: {
    title: 'Darstellung',
    lead: 'Gilt für diesen Browser.',
    scheme: 'Farben',
  },
  password: {
    title: 'Passwort',
    current: 'Aktuelles Passwort',
    fresh: 'Neues Passwort',
    endDevices: 'Auch die Desktop-Tracker abmelden',
    endDevicesHint: 'Wählen Sie dies, wenn jemand anderes das alte Passwort kennen könnte.',
    submit: 'Passwort ändern',
    wrong: 'Das ist nicht Ihr aktuelles Passwort.',
    done: 'Ihr Passwort ist geändert. In allen anderen Browsern sind Sie abgemeldet.',
  },
  sessions: {
    title: 'Wo Sie angemeldet sind',
    columns: { browser: 'Browser', used: 'Zuletzt verwendet', since: 'Angemeldet', address: 'Von' },
    here: 'Dieser hier',
    end: 'Abmelden',
    endOf: (browser) => `${browser} abmelden`,
    done: (browser) => `${browser} ist abgemeldet.`,
    unknown: 'Unbekannter Browser',
  },
};
