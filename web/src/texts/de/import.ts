import type { importing as source } from '../en/import';

const fileProblems: typeof source.fileProblems = {
  EMPTY_FILE: 'Diese Datei ist leer.',
  WORKBOOK: 'Das ist eine Arbeitsmappe. Speichern Sie sie als CSV und wählen Sie diese Datei.',
  NOT_TEXT: 'Das ist keine Textdatei. Speichern Sie die Tabelle als CSV (UTF-8).',
  ENCODING_UNKNOWN: 'Die Schriftzeichen dieser Datei lassen sich nicht sicher lesen. Speichern Sie sie als CSV mit der Kodierung UTF-8.',
  NO_EMAIL_COLUMN: 'Die erste Zeile muss die Spalten benennen, und eine davon muss „email“ heißen.',
  NO_NAME_COLUMN: 'Die erste Zeile muss die Spalten benennen, und eine davon muss „name“ heißen.',
  COLUMN_TWICE: 'Zwei Spalten haben dieselbe Bedeutung. Lassen Sie eine davon weg.',
  NO_LINES: 'In dieser Datei steht niemand, nur die Namen der Spalten.',
  TOO_MANY_LINES: 'Eine Datei darf höchstens 5.000 Personen enthalten. Teilen Sie sie auf.',
};

const lineProblems: typeof source.lineProblems = {
  TOO_MANY_CELLS: 'mehr Zellen als Spalten',
  NAME_MISSING: 'kein Name',
  NAME_INVALID: 'der Name ist zu lang oder enthält Zeilenumbrüche',
  EMAIL_MISSING: 'keine E-Mail-Adresse',
  EMAIL_INVALID: 'keine gültige E-Mail-Adresse',
  TWICE_IN_FILE: 'diese Adresse steht bereits weiter oben',
  ROLE_UNKNOWN: 'keine solche Rolle: admin, employee oder viewer',
  TEAM_INVALID: 'der Name des Teams ist zu lang',
  ALREADY_MEMBER: 'gehört bereits zur Firma',
  ALREADY_INVITED: 'ist bereits eingeladen',
  NO_SEAT_LEFT: 'kein Platz mehr im Tarif',
};

const outcomes: typeof source.outcomes = {
  INVITED: 'eingeladen',
  ALREADY_INVITED: 'war bereits eingeladen',
  ALREADY_MEMBER: 'gehört bereits zur Firma',
  NO_SEAT_LEFT: 'kein Platz mehr im Tarif',
};

export const importing: typeof source = {
  open: 'Mit CSV-Datei einladen',
  title: 'Mit CSV-Datei einladen',
  lead: 'Die erste Zeile benennt die Spalten: name und email und, wo Sie möchten, role (admin, employee, viewer) und team. Nichts wird gespeichert, bevor Sie gesehen haben, was daraus würde.',
  choose: 'Datei wählen',
  other: 'Andere Datei wählen',
  fileProblems,
  lineProblems,
  outcomes,
  read: (encoding, lines) => `${lines === '1' ? '1 Zeile' : `${lines} Zeilen`}, gelesen als ${encoding}.`,
  good: (count, one) => (one ? '1 Person kann eingeladen werden.' : `${count} Personen können eingeladen werden.`),
  bad: (count, one) => (one ? '1 Zeile nicht; sie wird ausgelassen:' : `${count} Zeilen nicht; sie werden ausgelassen:`),
  more: (count) => `und ${count} weitere`,
  newTeams: (names) => `Teams, die angelegt werden: ${names}.`,
  seats: (left, limit) => `${left} von ${limit} Plätzen sind frei.`,
  line: (line) => `Zeile ${line}`,
  submit: (count, one) => (one ? '1 Person einladen' : `${count} Personen einladen`),
  going: (done, of) => `${done} von ${of} erledigt`,
  stopped: 'Der Vorgang wurde unterbrochen. Wer eingeladen wurde, bleibt eingeladen; beim Fortsetzen wird niemand zweimal eingeladen.',
  goOn: 'Fortsetzen',
  done: (count, one) => (one ? '1 Person ist eingeladen.' : `${count} Personen sind eingeladen.`),
  notDone: 'Nicht eingeladen:',
  close: 'Fertig',
};
