import type { homes as source } from '../en/homes';

export const homes: typeof source = {
  notYet: 'Noch nicht verfügbar',
  owner: {
    reports: 'Hier werden Umsatz, Wachstum und der Zustand der Abonnements über jeden Zeitraum stehen.',
    jobs: 'Hier werden die geplanten Aufträge stehen, wann sie zuletzt liefen und was sie taten.',
  },
  admin: {
    timesheet: 'Hier werden die Stunden aller Mitarbeitenden stehen, Tag für Tag.',
    screenshots: 'Hier werden die Screenshots stehen, die Ihre Regeln vorsehen; wer einen ansieht, wird zuvor vermerkt.',
    tasks: 'Hier werden die Aufgaben stehen, die Sie Ihren Mitarbeitenden geben.',
    reports: 'Hier wird die Zeit nach Mitarbeitenden, Anwendung und Website stehen, fertig zum Exportieren.',
  },
  employee: {
    timesheet: 'Hier werden Ihre Stunden stehen, Tag für Tag.',
    tasks: 'Hier werden Ihre Aufgaben stehen. Der Desktop-Tracker zeigt sie bereits an.',
  },
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
    next: 'Ihre Mitarbeitenden',
    nextText:
      'Laden Sie die Personen ein, deren Arbeit aufgezeichnet werden soll. Jede erhält einen Link, um ein Passwort zu wählen, und meldet sich dann am Desktop-Tracker an.',
    openEmployees: 'Mitarbeitende öffnen',
    today: 'Aktivität Ihrer Firma',
    todayText: 'Hier wird stehen, wer gerade arbeitet und wie der Tag lief.',
    what: 'Ihre Firma',
    zone: (zone) => `Tage werden in ${zone} gezählt.`,
  },
};
