import type { rules as source } from '../en/rules';

export const rules: typeof source = {
  title: 'Was als produktiv zählt',
  note: 'Regeln gelten sofort, auch für die Vergangenheit. Die Regel eines Teams geht der der Firma vor, ein ganzer Name einem mit *, der längere dem kürzeren.',
  what: 'Die Regeln',
  add: 'Neue Regel',
  category: { PRODUCTIVE: 'Produktiv', NEUTRAL: 'Neutral', UNPRODUCTIVE: 'Unproduktiv' },
  kind: { APPLICATION: 'Anwendung', WEBSITE: 'Website' },
  columns: { pattern: 'Anwendung oder Website', kind: 'Art', category: 'Zählt als', team: 'Für', actions: 'Aktionen' },
  everybody: 'Alle',
  edit: (pattern) => `${pattern} ändern`,
  remove: (pattern) => `${pattern} löschen`,
  removed: (pattern) => `Die Regel für ${pattern} ist gelöscht.`,
  saved: (pattern) => `Die Regel für ${pattern} gilt ab jetzt, auch für die Vergangenheit.`,
  empty: {
    title: 'Alles ist neutral, bis eine Regel etwas anderes sagt',
    text: 'Nennen Sie die Anwendungen und Websites, die in Ihrer Firma als produktiv zählen oder nicht.',
  },
  form: {
    newTitle: 'Neue Regel',
    editTitle: 'Regel ändern',
    kind: 'Art',
    pattern: 'Muster',
    patternHint: {
      APPLICATION: 'Der Name, wie der Tracker ihn meldet; Groß- und Kleinschreibung ist gleich. * steht für Beliebiges: slack*',
      WEBSITE: 'Ein Hostname, für sich und alles darunter: example.com ist auch www.example.com',
    },
    patternWord: 'ein Muster',
    category: 'Zählt als',
    team: 'Für',
    save: 'Regel speichern',
  },
  preview: {
    title: 'Aus den letzten 30 Tagen trifft sie zu auf',
    none: 'Nichts, was in den letzten 30 Tagen genutzt wurde.',
    more: (count) => `und ${count} weitere`,
    now: (category) => `jetzt ${category}`,
    decidedBy: (pattern) => `bleibt bei der Regel für ${pattern}`,
    waiting: 'Wird gesucht …',
  },
  confirm: {
    title: 'Diese Regel löschen?',
    consequence: (pattern) =>
      `Was die Regel für ${pattern} entschieden hat, wird neutral oder das, was eine andere Regel sagt, auch für die Vergangenheit.`,
    submit: 'Regel löschen',
  },
  suggestions: {
    title: 'Vorschläge',
    lead: 'Übliche Regeln für das, was in den letzten 30 Tagen genutzt wurde. Nichts gilt, bevor Sie es übernehmen.',
    accept: (count) => (count === 1 ? '1 Regel übernehmen' : `${count} Regeln übernehmen`),
    accepted: (count) => (count === 1 ? '1 Regel wurde angelegt.' : `${count} Regeln wurden angelegt.`),
    choose: (pattern, category) => `${pattern}: ${category}`,
  },
};
