import type { ownerReports as source } from '../en/owner-reports';

/** What REPORT_DEFINITIONS says in English, for the API and the files too. */
const definitions: typeof source.definitions = {
  status: 'Alle Firmen zum jetzigen Stand. Jede zählt genau einmal: In Testphase und aktiv sind die bedienten, abgelaufen die, deren Testphase oder Abonnement durch Zeitablauf geendet hat',
  topCompanies: 'Die zehn Firmen mit den meisten Aktivitätsminuten im Zeitraum, nach ihren eigenen Tagen',
  plans: 'Bediente Firmen nach Tarif und in Prozent aller bedienten Firmen',
  mrr: 'Monatlich wiederkehrender Umsatz: die jetzigen Listenpreise der Tarife aller Firmen mit laufendem Abonnement. Testphasen sind nicht enthalten',
  arr: 'Jährlich wiederkehrender Umsatz: das Zwölffache des monatlichen',
  potential: 'Was ein Monat mehr brächte, wenn jede laufende Testphase ein Abonnement zum Listenpreis ihres Tarifs würde',
  averageRevenue: 'Monatlich wiederkehrender Umsatz geteilt durch die Firmen mit laufendem Abonnement, kostenlose Tarife eingeschlossen; leer, wenn es keine gibt',
  subscriptionHealth: 'Bediente Firmen (laufende Testphase oder laufendes Abonnement) in Prozent aller Firmen, gekündigte eingeschlossen; leer, wenn es keine gibt',
  trialConversion:
    'Anteil der im Zeitraum entschiedenen Testphasen, die ein Abonnement wurden. Eine Testphase ist entschieden, wenn sie eines wird, wie spät auch immer, sonst wenn sie endet oder gekündigt wird',
  churn: 'Anteil der Firmen mit laufendem Abonnement im ersten Augenblick des Monats, die an seinem Ende (im laufenden Monat: jetzt) keines mehr haben, aus welchem Grund auch immer; leer, wenn es keine gibt',
  averageEmployees: 'Belegte Plätze in bedienten Firmen, geteilt durch deren Zahl; leer, wenn es keine gibt',
  growth: 'Firmen am Ende des Monats: bis dahin angelegt und bis dahin nicht gekündigt, nach ihrer letzten Kündigung',
  use: 'Aktivitätsminuten aller Firmen im Monat, nach ihren eigenen Tagen',
};

export const ownerReports: typeof source = {
  title: 'Berichte',
  what: 'Die Berichte',
  now: 'Jetziger Stand',
  inPeriod: (from, to) => `${from} – ${to}, UTC`,
  definitions,
  figures: {
    title: 'Kennzahlen',
    mrr: 'Monatlich wiederkehrender Umsatz',
    arr: 'Jährlich wiederkehrender Umsatz',
    potential: 'Potenzial der Testphasen im Monat',
    averageRevenue: 'Durchschnittlicher Umsatz je Firma',
    subscriptionHealth: 'Anteil bedienter Firmen',
    trialConversion: 'Testphasen, die Abonnements wurden',
    averageEmployees: 'Mitarbeitende je Firma im Durchschnitt',
    ofTrials: (converted, decided) => `${converted} von ${decided} Testphasen`,
    asCsv: 'Kennzahlen als CSV',
  },
  status: { title: 'Firmen nach Status', companies: 'Firmen', status: 'Status' },
  plans: { title: 'Tarife', plan: 'Tarif', trial: 'In Testphase', active: 'Mit Abonnement', companies: 'Firmen', share: 'Anteil' },
  topCompanies: { title: 'Aktivste Firmen', company: 'Firma', active: 'Aktive Zeit', none: 'In diesem Zeitraum hat keine Firma Zeit aufgezeichnet.' },
  churn: {
    title: 'Abwanderung nach Monat',
    month: 'Monat',
    paying: 'Mit Abonnement zu Beginn',
    lost: 'Bis zum Ende verloren',
    percent: 'Abwanderung',
    none: 'Kein Abonnement ging verloren.',
  },
  growth: { title: 'Firmen über 12 Monate', month: 'Monat', added: 'Neu', companies: 'Firmen' },
  use: { title: 'Aktive Zeit über 12 Monate', month: 'Monat', active: 'Aktive Zeit' },
  summary: (title, values) => `${title}: ${values.join('; ')}.`,
  hours: (value) => `${value} h`,
};
