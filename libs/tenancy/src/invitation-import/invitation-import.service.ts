import { Injectable } from '@nestjs/common';
import { type InvitationOutcome, SEATED_ROLES } from '#contracts';
import { TenantTransaction } from '#platform';
import { CompanyProfileService } from '../company/company-profile.service.js';
import { importOutcomes } from '../domain/import-outcomes.js';
import type { MadeInvitation } from '../members/make-invitation.js';
import { SeatsRepository } from '../members/seats.repository.js';
import type { InvitationImportBody, InvitationImportLine, InvitationImportResponse } from './dto/import.dtos.js';
import { ImportedPeople } from './imported-people.service.js';
import { KnownEmailsRepository } from './known-emails.repository.js';

/**
 * Invites the people of some lines in one transaction: all that can be, and a result for each. The seats' row is locked
 * first, as everywhere, so what is counted stays true to the end, and two imports follow one another. The same lines again
 * invite nobody twice.
 */
@Injectable()
export class InvitationImport {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyProfileService,
    private readonly seats: SeatsRepository,
    private readonly emails: KnownEmailsRepository,
    private readonly people: ImportedPeople,
  ) {}

  async invite({ lines }: InvitationImportBody): Promise<InvitationImportResponse> {
    const { name: companyName } = await this.companies.current();
    return this.transaction.run(async () => {
      const { left } = await this.seats.lockRoom();
      const known = await this.emails.among(lines.map(({ email }) => email));
      const outcomes = importOutcomes(lines, known, left);
      const invited = await this.people.add(lines.filter((_, place) => outcomes[place] === 'INVITED'), companyName);
      const seated = invited.filter(({ role }) => SEATED_ROLES.includes(role)).length;
      await this.seats.add(seated);
      await this.people.team(lines, invited, known.left);
      return { results: results(lines, outcomes, invited), seatsLeft: Math.max(0, left - seated) };
    });
  }
}

/** Whoever was invited by somebody else in the same moment is told as that. */
function results(lines: readonly InvitationImportLine[], outcomes: readonly InvitationOutcome[], invited: readonly MadeInvitation[]): InvitationImportResponse['results'] {
  const stored = new Set(invited.map(({ email }) => email));
  return lines.map(({ line, email }, place) => {
    const outcome = outcomes[place] ?? 'ALREADY_INVITED';
    return { line, outcome: outcome === 'INVITED' && !stored.has(email) ? 'ALREADY_INVITED' : outcome };
  });
}
