import type { ownerOverview as source } from '../en/owner-overview';

export const ownerOverview: typeof source = {
  what: 'Die Übersicht',
  totals: 'Firmen nach Status',
  all: 'Firmen',
  attention: 'Braucht Aufmerksamkeit',
  tiles: {
    trialsEnding: { title: 'Testphase endet in 7 Tagen', none: 'Keine Testphase endet bald' },
    expired: { title: 'Abgelaufen', none: 'Keine ist abgelaufen' },
    notSynced: { title: 'Seit 3 Tagen keine Synchronisierung', none: 'Alle sind synchronisiert' },
    nearLimit: { title: 'Über 90 % einer Grenze', none: 'Keine ist nahe an einer Grenze' },
  },
  names: (names, more) => (more > 0 ? `${names.join(', ')} und ${more} weitere` : names.join(', ')),
};
