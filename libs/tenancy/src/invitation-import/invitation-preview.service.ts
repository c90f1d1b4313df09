import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { INVITATION_FILE_MAX_LINES, type InvitationLineProblem, SEATED_ROLES } from '#contracts';
import { TenantTransaction } from '#platform';
import { decodeText } from '../domain/decode-text.js';
import { columnsOf, type InvitationLine, invitationLines } from '../domain/invitation-lines.js';
import { type CsvTable, readCsv } from '../domain/read-csv.js';
import { SeatsRepository } from '../members/seats.repository.js';
import { TeamsRepository } from '../teams/teams.repository.js';
import type { InvitationPreviewResponse } from './dto/import.dtos.js';
import { fileProblem } from './file-problem.js';
import { readInvitationFile } from './invitation-file.js';
import { type KnownEmails, KnownEmailsRepository } from './known-emails.repository.js';

/** What a file of people would come to. Stores nothing. */
@Injectable()
export class InvitationPreview {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly emails: KnownEmailsRepository,
    private readonly teams: TeamsRepository,
    private readonly seats: SeatsRepository,
  ) {}

  /** Throws VALIDATION_FAILED with why the file cannot be read, TOO_LARGE or UNSUPPORTED_MEDIA_TYPE. */
  async show(request: FastifyRequest): Promise<InvitationPreviewResponse> {
    const decoded = decodeText(await readInvitationFile(request));
    if ('problem' in decoded) throw fileProblem(decoded.problem);
    const table = readCsv(decoded.text);
    const lines = checked(table);
    return this.transaction.run(async () => {
      const known = await this.emails.among(lines.map(({ email }) => email).filter(storable));
      const { left, limit } = await this.seats.room();
      const names = unique(lines.flatMap(({ team, problems }) => (team !== null && problems.length === 0 ? [team] : [])));
      const there = new Set((await this.teams.named(names)).map(({ name }) => name.toLowerCase()));
      return {
        encoding: decoded.encoding,
        separator: table.separator,
        lines: withWhatIsKnown(lines, known, left),
        newTeams: names.filter((name) => !there.has(name.toLowerCase())),
        seatsLeft: left,
        seatLimit: limit,
      };
    });
  }
}

function checked(table: CsvTable): InvitationLine[] {
  const found = columnsOf(table.header);
  if ('problem' in found) throw fileProblem(found.problem);
  if (table.rows.length === 0) throw fileProblem('NO_LINES');
  if (table.rows.length > INVITATION_FILE_MAX_LINES) throw fileProblem('TOO_MANY_LINES');
  return invitationLines(table, found.columns, (text) => text.length <= 254 && isEmail(text, { require_tld: false }));
}

/** Seats go to the lines as they come, as inviting would give them. */
function withWhatIsKnown(lines: readonly InvitationLine[], known: KnownEmails, seatsLeft: number): InvitationLine[] {
  let left = seatsLeft;
  return lines.map((line) => {
    const problems: InvitationLineProblem[] = [...line.problems];
    if (known.members.has(line.email)) problems.push('ALREADY_MEMBER');
    else if (known.invited.has(line.email)) problems.push('ALREADY_INVITED');
    if (problems.length === 0 && SEATED_ROLES.includes(line.role) && left-- <= 0) problems.push('NO_SEAT_LEFT');
    return { ...line, problems };
  });
}

/** Names of teams, each once whatever its case. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

/** PostgreSQL has no NUL in its texts; such a line is refused anyway. */
const storable = (text: string): boolean => !text.includes('\u0000');
