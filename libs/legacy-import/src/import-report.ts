import { LEGACY_KINDS, type LegacyKind } from './domain/legacy-rows.js';

/** What became of one kind's rows: `read` is the sum of the others. */
export interface KindCount {
  read: number;
  taken: number;
  /** There already, from an earlier run or in the company before it. */
  known: number;
  refused: number;
}

export interface RefusedRow {
  readonly kind: LegacyKind;
  readonly place: string;
  /** Of the protocol, where it was judged like something that a tracker sent. */
  readonly code?: string;
  readonly reason: string;
}

/** The way in of one imported person. The link is shown here and mailed, and stored nowhere. */
export interface InvitedPerson {
  readonly name: string;
  readonly email: string;
  readonly invitationUrl: string;
}

export interface ImportedCompany {
  /** Null in a dry run of a company that is not there yet. */
  readonly id: string | null;
  readonly name: string;
  readonly plan: string;
  readonly timezone: string;
  readonly created: boolean;
  /** Of a company made now. */
  readonly companyKey?: string;
}

/** More are counted and not listed: a file that is wrong throughout must not fill the memory. */
const LISTED_MAX = 10_000;

/** What an import did, row by row where something was refused. */
export class ImportReport {
  company: ImportedCompany | null = null;
  readonly kinds: Record<LegacyKind, KindCount>;
  readonly refused: RefusedRow[] = [];
  refusedNotListed = 0;
  readonly invitations: InvitedPerson[] = [];
  readonly notes: string[] = [];
  partitionsMade = 0;

  constructor(
    readonly file: string,
    readonly dryRun: boolean,
  ) {
    const entries = LEGACY_KINDS.map((kind): [LegacyKind, KindCount] => [kind, { read: 0, taken: 0, known: 0, refused: 0 }]);
    this.kinds = Object.fromEntries(entries) as Record<LegacyKind, KindCount>;
  }

  count(kind: LegacyKind, outcome: { taken?: number; known?: number }): void {
    const { taken = 0, known = 0 } = outcome;
    this.kinds[kind].read += taken + known;
    this.kinds[kind].taken += taken;
    this.kinds[kind].known += known;
  }

  refuse(row: RefusedRow): void {
    this.kinds[row.kind].read += 1;
    this.kinds[row.kind].refused += 1;
    if (this.refused.length < LISTED_MAX) this.refused.push(row);
    else this.refusedNotListed += 1;
  }

  /** Is everything there already that could be taken? */
  get changedNothing(): boolean {
    return Object.values(this.kinds).every(({ taken }) => taken === 0);
  }

  get rowsRead(): number {
    return Object.values(this.kinds).reduce((sum, { read }) => sum + read, 0);
  }
}
