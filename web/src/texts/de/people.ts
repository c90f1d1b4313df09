import type { people as source } from '../en/people';

export const people: typeof source = {
  what: 'Diese Person',
  menu: (name) => `Aktionen für ${name}`,
  notNow: (name) => `Für ${name} ist das nicht mehr möglich: Die Liste hat sich geändert.`,
  resend: {
    menu: 'Einladung erneut senden',
    consequence: (name, email) => `${name} erhält einen neuen Link an ${email}, der sieben Tage gilt. Der frühere Link gilt dann nicht mehr.`,
    submit: 'Erneut senden',
    done: (name) => `${name} hat eine neue Einladung erhalten.`,
  },
  revoke: {
    menu: 'Einladung zurückziehen',
    consequence: (name) => `Der Link von ${name} gilt nicht mehr, und der Platz wird wieder frei. Sie können die Person jederzeit neu einladen.`,
    submit: 'Zurückziehen',
    done: (name) => `Die Einladung von ${name} ist zurückgezogen.`,
  },
  role: {
    menu: 'Rolle ändern',
    consequence: 'Das gilt von der nächsten Anfrage an. Admins und Mitarbeitende belegen einen Platz; Prüfer nicht.',
    label: (name) => `Rolle von ${name}`,
    done: (name, role) => `Die Rolle von ${name} ist jetzt: ${role}.`,
  },
  suspend: {
    menu: 'Sperren',
    consequence: (name) =>
      `${name} kann sich weder bei dieser Firma anmelden noch aufzeichnen, bis Sie die Sperre aufheben. Der Platz bleibt belegt, und nichts wird gelöscht.`,
    submit: 'Person sperren',
    done: (name) => `${name} ist gesperrt.`,
  },
  restore: {
    menu: 'Sperre aufheben',
    consequence: (name) => `${name} kann sich sofort wieder anmelden und aufzeichnen.`,
    submit: 'Sperre aufheben',
    done: (name) => `${name} ist wieder aktiv.`,
  },
  remove: {
    menu: 'Entfernen',
    consequence: (name) =>
      `${name} verlässt die Firma sofort: keine Anmeldung, keine Aufzeichnung, und der Platz ist frei. Für eine Rückkehr ist eine neue Einladung nötig.`,
    recorded: 'Was aufgezeichnet wurde',
    choices: { KEEP: 'Aufgezeichnetes behalten', ERASE: 'Alles Aufgezeichnete löschen' },
    choiceHints: { KEEP: 'Tage, Berichte und Screenshots bleiben, wie sie sind. Löschen ist auch später möglich.', ERASE: 'Endgültig. Niemand kann es zurückholen.' },
    submit: 'Person entfernen',
    submitErasing: 'Entfernen und löschen',
    done: (name) => `${name} ist entfernt.`,
    doneErasing: (name) => `${name} ist entfernt. Das Aufgezeichnete ist in wenigen Minuten gelöscht.`,
  },
  erase: {
    menu: 'Daten löschen',
    submit: 'Endgültig löschen',
    done: (name) => `Was von ${name} aufgezeichnet wurde, ist in wenigen Minuten gelöscht.`,
  },
  erasing: {
    goes: (name) => `In wenigen Minuten ist von ${name} endgültig weg:`,
    taken: [
      'Sitzungen, Aktivität, Anwendungen, Websites und Screenshots mit ihren Dateien, und die Tage daraus',
      'Anträge auf manuelle Zeit, Kommentare zu Aufgaben, nicht geteilte Berichte, Mail-Einstellungen und Geräte',
      'die eigenen Archive, und frühere Archive der Firma: Auch sie enthalten diese Daten',
      'Name und E-Mail-Adresse in dieser Firma',
    ],
    stays:
      'Die Summen der Firma werden um das Gelöschte kleiner. Aufgaben und ihr Verlauf bleiben, ohne den Namen. Das Protokoll bleibt wie immer unverändert. Das Konto gehört der Person und wird nicht gelöscht.',
  },
};
