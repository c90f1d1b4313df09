import type { InvitationLineProblem, Role } from '#contracts';
import type { CsvTable } from './read-csv.js';

/** One line of a file of people, as it would be invited. */
export interface InvitationLine {
  readonly line: number;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  readonly team: string | null;
  readonly problems: readonly InvitationLineProblem[];
}

type Column = 'name' | 'firstName' | 'lastName' | 'email' | 'role' | 'team';
export type HeaderProblem = 'NO_EMAIL_COLUMN' | 'NO_NAME_COLUMN' | 'COLUMN_TWICE';

/** What people write above their columns, without spaces, hyphens and case. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'fullname', 'employee', 'employeename', 'displayname', 'mitarbeiter'],
  firstName: ['firstname', 'givenname', 'vorname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname'],
  email: ['email', 'mail', 'emailaddress', 'emailadresse', 'workemail'],
  role: ['role', 'rolle'],
  team: ['team', 'group', 'department', 'gruppe', 'abteilung'],
};
const ROLES: Readonly<Record<string, Role>> = { '': 'EMPLOYEE', admin: 'ADMIN', administrator: 'ADMIN', employee: 'EMPLOYEE', mitarbeiter: 'EMPLOYEE', viewer: 'VIEWER', betrachter: 'VIEWER' };

const NAME_MAX = 120;
const TEAM_MAX = 80;
/** What no name may have in it, or may be all of: the same as where people are invited one by one. */
const NOT_A_LINE = /[\p{Cc}\p{Cs}]|^[\p{C}\p{Z}\p{M}]+$/u;

/** Which column is where, by its header. A header that is unknown is passed over. */
export function columnsOf(header: readonly string[]): { readonly columns: ReadonlyMap<Column, number> } | { readonly problem: HeaderProblem } {
  const columns = new Map<Column, number>();
  for (const [place, text] of header.entries()) {
    const plain = text.toLowerCase().replace(/[\s_\-.]/g, '');
    const column = (Object.keys(HEADERS) as Column[]).find((one) => HEADERS[one].includes(plain));
    if (!column) continue;
    if (columns.has(column)) return { problem: 'COLUMN_TWICE' };
    columns.set(column, place);
  }
  if (!columns.has('email')) return { problem: 'NO_EMAIL_COLUMN' };
  if (!columns.has('name') && !columns.has('firstName') && !columns.has('lastName')) return { problem: 'NO_NAME_COLUMN' };
  return { columns };
}

/** Every line with what is wrong with it by itself and among the others; what the company knows of it is not asked here. */
export function invitationLines(table: CsvTable, columns: ReadonlyMap<Column, number>, isEmail: (text: string) => boolean): InvitationLine[] {
  const seen = new Set<string>();
  return table.rows.map(({ line, cells }) => {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
    const name = cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim();
    const email = cell('email').toLowerCase();
    const role = ROLES[cell('role').toLowerCase()];
    const team = cell('team') || null;
    const problems: InvitationLineProblem[] = [];
    if (cells.slice(table.header.length).some((extra) => extra.trim() !== '')) problems.push('TOO_MANY_CELLS');
    if (name === '') problems.push('NAME_MISSING');
    else if (name.length > NAME_MAX || NOT_A_LINE.test(name)) problems.push('NAME_INVALID');
    if (email === '') problems.push('EMAIL_MISSING');
    else if (!isEmail(email)) problems.push('EMAIL_INVALID');
    else if (seen.has(email)) problems.push('TWICE_IN_FILE');
    if (!role) problems.push('ROLE_UNKNOWN');
    if (team !== null && (team.length > TEAM_MAX || NOT_A_LINE.test(team))) problems.push('TEAM_INVALID');
    seen.add(email);
    return { line, name, email, role: role ?? 'EMPLOYEE', team, problems };
  });
}
