import type { ownerJobs as source } from '../en/owner-jobs';

const NIGHTLY = 'Jede Nacht';
const HOURLY = 'Jede Stunde';
const OFTEN = 'Alle paar Minuten';

const known: typeof source.known = {
  'expiry-marks': {
    title: 'Ende von Testphasen und Abonnements',
    does: 'Vermerkt und protokolliert, was abgelaufen ist. Anfragen werden ab dem Ende selbst abgewiesen, ob dieser Auftrag lief oder nicht.',
    rhythm: OFTEN,
  },
  'screenshot-retention': {
    title: 'Aufbewahrung der Screenshots',
    does: 'Löscht Screenshots, Eintrag und Datei, die älter sind, als der Tarif der Firma sie aufbewahrt.',
    rhythm: HOURLY,
  },
  'orphan-sweep': {
    title: 'Screenshots ohne Eintrag oder Datei',
    does: 'Bringt Einträge und Dateien von Screenshots wieder zusammen, was immer ein Absturz oder eine Wiederherstellung hinterlassen hat.',
    rhythm: NIGHTLY,
  },
  'nightly-recomputation': {
    title: 'Neuberechnung der Nutzung',
    does: 'Berechnet die letzten Nutzungstage jeder Firma neu und berichtigt, was abweicht.',
    rhythm: NIGHTLY,
  },
  'usage-months': {
    title: 'Monatssummen',
    does: 'Summiert die abgeschlossenen Monate, damit Berichte über ein Jahr schnell sind.',
    rhythm: NIGHTLY,
  },
  'partitions-ahead': {
    title: 'Platz für die kommenden Monate',
    does: 'Legt die Tabellen an, in die Tracker in den kommenden Monaten aufzeichnen werden.',
    rhythm: NIGHTLY,
  },
  'subscription-reminders': {
    title: 'Erinnerungen an das Ende',
    does: 'Schreibt Firmen 7, 3 und 1 Tag vor dem Ende ihrer Testphase oder ihres Abonnements und wenn es erreicht ist.',
    rhythm: OFTEN,
  },
  'mail-outbox': {
    title: 'E-Mails und was aus ihnen wurde',
    does: 'Sagt hier, was aus E-Mails wurde, und vergisst, was vor 90 Tagen endete. Die E-Mails selbst gehen binnen Sekunden hinaus.',
    rhythm: HOURLY,
  },
  'weekly-report': {
    title: 'Wochenberichte per E-Mail',
    does: 'Schreibt allen, die es wünschen, am Morgen nach der Woche der Firma, wie diese war.',
    rhythm: OFTEN,
  },
  'expired-exports': {
    title: 'Alte Exportdateien',
    does: 'Löscht die Dateien von Exporten, die niemand mehr abrufen kann.',
    rhythm: HOURLY,
  },
  'company-erasure': {
    title: 'Löschung gekündigter Firmen',
    does: 'Löscht die Daten von Firmen, deren 30 Tage nach der Kündigung vorbei sind.',
    rhythm: NIGHTLY,
  },
  'employee-erasure': {
    title: 'Löschung von Personen',
    does: 'Löscht, was von Personen aufgezeichnet wurde, die ihre Firma entfernt hat und löschen lässt.',
    rhythm: OFTEN,
  },
  'job-history-purge': {
    title: 'Alte Läufe von Aufträgen',
    does: 'Löscht Zeilen dieses Verlaufs, die zu alt sind, um noch etwas zu sagen.',
    rhythm: NIGHTLY,
  },
  'session-purge': {
    title: 'Alte Anmeldungen',
    does: 'Löscht Anmeldungen im Web, die vor 90 Tagen geendet haben.',
    rhythm: NIGHTLY,
  },
  'demo-data': { title: 'Demodaten', does: 'Erzeugt die beiden Firmen zum Ansehen.', rhythm: 'Einmal' },
};

const figures: typeof source.figures = {
  companiesErased: ['Firma gelöscht', 'Firmen gelöscht'],
  peopleErased: ['Person gelöscht', 'Personen gelöscht'],
  screenshotsDeleted: ['Screenshot gelöscht', 'Screenshots gelöscht'],
  companies: ['Firma', 'Firmen'],
  filesDeleted: ['Datei gelöscht', 'Dateien gelöscht'],
  filesWithoutARowDeleted: ['Datei ohne Eintrag gelöscht', 'Dateien ohne Eintrag gelöscht'],
  rowsWithoutAFileRemoved: ['Eintrag ohne Datei entfernt', 'Einträge ohne Datei entfernt'],
  files: ['Datei', 'Dateien'],
  rows: ['Eintrag', 'Einträge'],
  days: ['Tag', 'Tage'],
  bytes: ['Byte', 'Bytes'],
  sessionsRemoved: ['Anmeldung entfernt', 'Anmeldungen entfernt'],
  refreshTokensRemoved: ['Refresh-Token entfernt', 'Refresh-Tokens entfernt'],
  runsRemoved: ['Lauf entfernt', 'Läufe entfernt'],
  mailsSentLastHour: ['E-Mail in der letzten Stunde verschickt', 'E-Mails in der letzten Stunde verschickt'],
  mailsFailedLastHour: ['endgültig gescheitert', 'endgültig gescheitert'],
  mailsOvertakenLastHour: ['überholt', 'überholt'],
  mailsWaiting: ['wartend', 'wartend'],
  minutesWaitedAtMost: ['Minute wartet die älteste', 'Minuten wartet die älteste'],
  entriesRemoved: ['alter Eintrag entfernt', 'alte Einträge entfernt'],
  mailsWritten: ['E-Mail geschrieben', 'E-Mails geschrieben'],
  remindersWritten: ['Erinnerung geschrieben', 'Erinnerungen geschrieben'],
  marked: ['Ende vermerkt', 'Enden vermerkt'],
  partitionsMade: ['Tabelle angelegt', 'Tabellen angelegt'],
  differencesMended: ['Abweichung behoben', 'Abweichungen behoben'],
  monthsSummed: ['Monat summiert', 'Monate summiert'],
  periodsPacked: ['Zeitraum gepackt', 'Zeiträume gepackt'],
  companiesLeftForAnotherNight: ['Firma auf eine andere Nacht verschoben', 'Firmen auf eine andere Nacht verschoben'],
  filesLeftToTheOrphanSweep: ['Datei wird nachts gelöscht', 'Dateien werden nachts gelöscht'],
  rowsLeftAlone: ['Eintrag belassen, denn die meisten Dateien der Firma fehlen: Ist es die richtige Dateiablage?', 'Einträge belassen, denn die meisten Dateien ihrer Firma fehlen: Ist es die richtige Dateiablage?'],
  companiesFailed: ['Firma fehlgeschlagen', 'Firmen fehlgeschlagen'],
  peopleFailed: ['Person fehlgeschlagen', 'Personen fehlgeschlagen'],
};

export const ownerJobs: typeof source = {
  title: 'Aufträge',
  what: 'Die Aufträge',
  lead: 'Was der Dienst von selbst tut. Jeder Lauf geschieht einmal, wie viele Worker es auch gibt.',
  known,
  figures,
  nothingToDo: 'Nichts zu tun',
  columns: {
    job: 'Auftrag',
    does: 'Was er tut',
    rhythm: 'Wann',
    last: 'Letzter Lauf',
    next: 'Nächster Lauf',
    took: 'Dauer',
    outcome: 'Ausgang',
    detail: 'Ergebnis',
    started: 'Begonnen',
    attempts: 'Versuche',
  },
  outcomes: { SUCCEEDED: 'Gelungen', FAILED: 'Fehlgeschlagen', RUNNING: 'Läuft' },
  never: 'Noch nicht gelaufen',
  failedNow: (count) => (count === 1 ? 'Der letzte Lauf eines Auftrags ist fehlgeschlagen.' : `Die letzten Läufe von ${count} Aufträgen sind fehlgeschlagen.`),
  history: 'Verlauf',
  historyWhat: 'Der Verlauf der Aufträge',
  anyJob: 'Alle Aufträge',
  filter: 'Auftrag',
  empty: { title: 'Noch kein Lauf', text: 'Läufe werden hier vom ersten an aufgeführt.' },
  under: 'unter 1 s',
  seconds: (value) => `${value} s`,
};
