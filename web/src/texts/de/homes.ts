import type { homes as source } from '../en/homes';

/** How much of the plan is used, and how long the subscription goes on. */
export const homes: typeof source = {
  overview: {
    plan: 'Tarif',
    seats: 'Belegte Plätze',
    seatsHint: 'Admins, Mitarbeitende und offene Einladungen belegen einen Platz; Prüfer nicht.',
    storage: 'Speicher für Screenshots',
    status: 'Abonnement',
    trialEnds: (when) => `Die Testphase endet am ${when}.`,
    runsUntil: (when) => `Bezahlt bis ${when}.`,
    runsOn: 'Läuft ohne Enddatum.',
    left: (count) => `${count} frei`,
    full: 'Keine frei',
    what: 'Ihre Firma',
  },
};
