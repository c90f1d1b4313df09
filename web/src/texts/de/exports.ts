import type { exports as source } from '../en/exports';

export const exports: typeof source = {
  what: 'Die Exporte',
  own: {
    title: 'Ihre Daten mitnehmen',
    lead: 'Alles, was über Sie aufgezeichnet wurde, als ZIP-Archiv: jede Tabelle als JSON und als CSV, dazu Ihre Screenshots. Es entsteht im Hintergrund; eine E-Mail sagt Ihnen, wann es fertig ist.',
  },
  company: {
    title: 'Die Daten der Firma mitnehmen',
    lead: 'Alles, was in dieser Firma aufgezeichnet wurde, als ZIP-Archiv: jede Tabelle als JSON und als CSV, dazu alle Screenshots. Es entsteht im Hintergrund; eine E-Mail sagt Ihnen, wann es fertig ist. Jede Person der Firma sieht, dass es abgerufen wurde.',
  },
  request: 'Archiv erstellen',
  again: 'Neues Archiv erstellen',
  requested: 'Das Archiv wird erstellt. Sie erhalten eine E-Mail, wenn es fertig ist.',
  fetch: 'Herunterladen',
  fetching: 'Wird heruntergeladen …',
  states: {
    REQUESTED: 'Wartet',
    RUNNING: 'Wird erstellt',
    READY: 'Fertig',
    FAILED: 'Fehlgeschlagen',
    EXPIRED: 'Gelöscht',
  },
  columns: { requested: 'Angefordert', state: 'Zustand', size: 'Größe', until: 'Verfügbar bis', action: '' },
  sentence: {
    FAILED: 'Das letzte Archiv konnte nicht erstellt werden. Nichts ist verloren: Fordern Sie es noch einmal an.',
  },
  empty: { title: 'Noch kein Archiv', text: 'Sobald Sie eines anfordern, bleibt es hier sieben Tage lang verfügbar.' },
  fileName: { me: 'meine-daten', company: 'firmendaten' },
};
