import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { InvitationMail } from '../members/invitation-mail.service.js';
import { InvitationNotes } from '../members/invitation-notes.service.js';
import { type MadeInvitation, makeInvitation } from '../members/make-invitation.js';
import { TeamNames } from '../teams/team-names.service.js';
import type { InvitationImportLine } from './dto/import.dtos.js';
import { ImportedInvitationsRepository } from './imported-invitations.repository.js';

/** What inviting many comes to: rows, mails, lines of the audit, teams. Inside a tenant transaction. */
@Injectable()
export class ImportedPeople {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly invitations: ImportedInvitationsRepository,
    private readonly notes: InvitationNotes,
    private readonly mail: InvitationMail,
    private readonly teams: TeamNames,
  ) {}

  /** Answers those that were stored: whose e-mail was invited in the same moment is left out. */
  async add(lines: readonly InvitationImportLine[], companyName: string): Promise<MadeInvitation[]> {
    const invitedBy = await this.notes.inviter();
    const made = lines.map(({ email, name, role }) => makeInvitation({ companyId: this.transaction.companyId, email, name, role, invitedBy }));
    const stored = await this.invitations.add(made);
    const invited = made.filter(({ id }) => stored.has(id));
    for (const invitation of invited) {
      await this.notes.invited(invitation);
      await this.mail.invite(this.transaction, { ...invitation, to: invitation.email, companyName });
    }
    return invited;
  }

  /** `left`: memberships of people who had left, by e-mail. They come back as the member they were, so the team is meant for that too. */
  async team(lines: readonly InvitationImportLine[], invited: readonly MadeInvitation[], left: ReadonlyMap<string, string>): Promise<void> {
    const teams = new Map([...lines].reverse().flatMap(({ email, team }) => (team ? [[email, team] as const] : [])));
    await this.teams.assign(
      invited.flatMap(({ id, email }) => {
        const team = teams.get(email);
        return team ? [id, left.get(email) ?? id].map((person) => ({ id: person, team })) : [];
      }),
    );
  }
}
