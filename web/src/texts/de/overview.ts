import type { overview as source } from '../en/overview';

export const overview: typeof source = {
  what: 'Die Übersicht',
  period: 'Zeitraum',
  periods: { today: 'Heute', week: 'Diese Woche' },
  between: (from, to) => `${from} – ${to}`,
  days: (days, zone) => `${days}, in ${zone}`,
  figures: { worked: 'Aufgezeichnete Zeit', active: 'Aktiv', idle: 'Leerlauf', activity: 'Aktivität', people: 'Personen mit Zeit' },
  people: {
    title: (period) => `Zeit je Person, ${lowerFirst(period)}`,
    columns: { name: 'Name', time: 'Aktiv und Leerlauf', active: 'Aktiv', idle: 'Leerlauf' },
    empty: { title: 'Niemand da', text: 'Diesem Team gehört niemand an, der Zeit aufzeichnet.' },
  },
  applications: 'Anwendungen',
  websites: 'Websites',
  nothing: { title: 'Nichts aufgezeichnet', text: 'Zahlen erscheinen Sekunden nach dem ersten Hochladen durch einen Desktop-Tracker.' },
  live: {
    title: 'Gerade bei der Arbeit',
    count: (working, one) => (one ? '1 Person arbeitet' : `${working} Personen arbeiten`),
    away: 'Die Verbindung ist unterbrochen: Das ist der letzte bekannte Stand.',
    columns: { name: 'Name', status: 'Status', since: 'Seit', today: 'Heute' },
    status: { WORKING: 'Arbeitet', IDLE: 'Leerlauf', AWAY: 'Abwesend', LAPSED: 'Meldet sich nicht' },
    nobody: { title: 'Gerade arbeitet niemand', text: 'Wer den Desktop-Tracker startet, erscheint hier innerhalb von Sekunden.' },
    first: {
      title: 'Ihre Mitarbeitenden sind noch nicht da',
      text: 'Laden Sie die Personen ein, deren Arbeit aufgezeichnet werden soll. Jede erhält einen Link, um ein Passwort zu wählen, und meldet sich dann am Desktop-Tracker an.',
      action: 'Erste Person einladen',
    },
  },
  ending: {
    trial: (days) => (days === 1 ? 'Die Testphase endet innerhalb eines Tages.' : `Die Testphase endet in ${days} Tagen.`),
    paid: (days) => (days === 1 ? 'Das Abonnement endet innerhalb eines Tages.' : `Das Abonnement endet in ${days} Tagen.`),
    what: 'Danach wird nichts mehr aufgezeichnet; was aufgezeichnet wurde, bleibt erhalten. Wenden Sie sich an Ihren Anbieter, um fortzufahren.',
  },
};

/** “Diese Woche” in the middle of a line: its noun keeps its capital letter. */
function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
