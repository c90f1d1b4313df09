import { beginning } from './domain/map-record.js';
import { instant } from './domain/field-values.js';
import { LEGACY_KINDS, type LegacySource } from './domain/legacy-rows.js';
import { type LegacyUser, mapUser } from './domain/map-user.js';
import { BATCH_KINDS, type BatchKind } from '#contracts';
import type { ImportReport } from './import-report.js';

/** What has to be known of a file before anything is written. */
export interface Survey {
  readonly users: readonly LegacyUser[];
  /** The earliest beginning of a record between `since` and `now`, in milliseconds since 1970; null for none. */
  readonly earliest: number | null;
  readonly rows: number;
}

/** Reads the whole file once, and so finds out that it is whole. Throws LegacyFileError; refuses users that are none. */
export async function survey(source: LegacySource, { since, now }: { since: number; now: number }, report: ImportReport): Promise<Survey> {
  const users: LegacyUser[] = [];
  let rows = 0;
  let earliest: number | null = null;
  for await (const row of source(LEGACY_KINDS)) {
    rows += 1;
    if (row.kind === 'users') {
      const user = 'problem' in row ? row.problem : mapUser(row.fields, row.place);
      if (typeof user === 'string') report.refuse({ kind: 'users', place: row.place, reason: user });
      else users.push(user);
    } else if ('fields' in row && isRecorded(row.kind)) {
      const at = instant(beginning(row.kind, row.fields), '');
      if (typeof at === 'number' && at >= since && at <= now && (earliest === null || at < earliest)) earliest = at;
    }
  }
  return { users: withoutRepetitions(users, report), earliest, rows };
}

/** Of two users with one id or one e-mail the first stays. */
function withoutRepetitions(users: readonly LegacyUser[], report: ImportReport): LegacyUser[] {
  const references = new Set<string>();
  const emails = new Set<string>();
  return users.filter(({ reference, email, place }) => {
    const repeated = references.has(reference) ? `The id ${reference}` : emails.has(email) ? `The e-mail ${email}` : null;
    if (repeated) report.refuse({ kind: 'users', place, reason: `${repeated} is that of another user of the file` });
    references.add(reference);
    emails.add(email);
    return !repeated;
  });
}

function isRecorded(kind: string): kind is BatchKind {
  return (BATCH_KINDS as readonly string[]).includes(kind);
}
