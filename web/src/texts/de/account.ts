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
  leave: {
    title: (company) => `${company} verlassen`,
    consequence:
      'Sie sind sofort draußen, im Web und auf Ihren Desktop-Trackern, und nur ein Admin kann Sie wieder einladen. Was von Ihnen aufgezeichnet wurde, bleibt bei der Firma.',
    lastAdmin: (company) => `Sie sind der einzige aktive Admin von ${company}, und eine Firma braucht einen. Geben Sie die Rolle zuerst weiter; dann können Sie gehen.`,
    submit: (company) => `${company} verlassen`,
    done: (company) => `Sie haben ${company} verlassen.`,
  },
  handOver: {
    open: 'Admin-Rolle weitergeben',
    title: 'Admin-Rolle weitergeben',
    consequence: (company) => `Wen Sie wählen, der wird an Ihrer Stelle Admin von ${company}, mit allen Rechten, sobald Sie bestätigen. Selbst zurücknehmen können Sie es nicht.`,
    person: 'Neuer Admin',
    pick: 'Person wählen',
    nobody: 'Kein aktives Mitglied mit diesem Namen',
    role: 'Was Sie von da an sind',
    submit: 'Weitergeben',
    done: (asRole) => `Die Admin-Rolle ist weitergegeben. Sie sind jetzt ${asRole} hier.`,
    full: (limit) => `Alle ${limit} Plätze Ihres Tarifs sind belegt. Bleiben Sie als Prüfer, der keinen belegt, oder fragen Sie Ihren Anbieter nach einem größeren Tarif.`,
    noLongerAdmin: 'Sie sind kein Admin mehr: Jemand hat Ihre Rolle geändert. Laden Sie die Seite neu.',
    notActive: 'Diese Person ist kein aktives Mitglied mehr. Wählen Sie jemand anderen.',
  },
};
