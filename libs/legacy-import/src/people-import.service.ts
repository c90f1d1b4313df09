import { Injectable } from '@nestjs/common';
import type { MembershipStatus } from '#contracts';
import { Enlistment } from '#identity';
import { BulkInviting, EmployeesService } from '#tenancy';
import { actIn, IMPORT_ACTOR } from './acting.js';
import type { LegacyUser } from './domain/map-user.js';
import type { ImportReport } from './import-report.js';
import { legacyUuid } from './legacy-ids.js';

/** A user of the file, and who that is in the company. */
export interface Person {
  readonly user: LegacyUser;
  /** The id of the membership. */
  readonly id: string;
  /** What the company has of them before the import. */
  readonly before: MembershipStatus | null;
}

/** Whoever is to be invited, and so takes a seat where the role does. */
export const isNewcomer = ({ before, user }: Person): boolean => before === null && user.active;

/** The way from an old installation's user to a member of the company: see docs/legacy-import.md, "People". */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly inviting: BulkInviting,
    private readonly employees: EmployeesService,
    private readonly enlistment: Enlistment,
  ) {}

  /** Recognises people by id, then by e-mail. Refuses those who can be no members; writes nothing. */
  async recognise(companyId: string | null, users: readonly LegacyUser[], report: ImportReport): Promise<Person[]> {
    const present = companyId === null ? [] : await actIn({ companyId }, () => this.inviting.everybody());
    const byId = new Map(present.map((row) => [row.id, row]));
    // Somebody may have left and come back: who is there now counts.
    const byEmail = new Map([...present].sort((a, b) => Number(a.status !== 'REMOVED') - Number(b.status !== 'REMOVED')).map((row) => [row.email, row]));
    const owners = await this.enlistment.runningTheService(users.map(({ email }) => email));
    const people: Person[] = [];
    for (const user of users) {
      const id = legacyUuid('user', user.reference);
      const known = byEmail.get(user.email);
      const namesake = byId.get(id);
      const reason = owners.has(user.email)
        ? 'An account that runs the service can be no member of a company'
        : namesake && namesake.email !== user.email
          ? `The id belongs to ${namesake.email} in this company`
          : null;
      if (reason) report.refuse({ kind: 'users', place: user.place, reason });
      else people.push({ user, id: known?.id ?? id, before: known?.status ?? null });
    }
    return people;
  }

  /**
   * Invites whoever is new and active, all of them or nobody, and makes the memberships that records can belong to.
   * Whoever ends this in between finds those who were invited as PENDING at the next run, and goes on with them.
   */
  async bringIn(company: { id: string; name: string }, people: readonly Person[], report: ImportReport): Promise<void> {
    const place = { companyId: company.id };
    const invitees = people.filter(isNewcomer);
    const made = await actIn(place, () => this.inviting.inviteAll(invitees.map(({ id, user: { email, name, role } }) => ({ id, email, name, role })), IMPORT_ACTOR, company.name));
    for (const person of people) await this.enlist(company.id, person, report);
    report.invitations.push(...made.map(({ name, email, invitationUrl }) => ({ name, email, invitationUrl })));
  }

  /** A new link for everybody who was invited before and has not come yet; their earlier ones no longer work. */
  async inviteAgain(companyId: string, people: readonly Person[], report: ImportReport): Promise<void> {
    for (const { id } of people.filter(({ before }) => before === 'INVITED')) {
      const { employee, invitationUrl } = await actIn({ companyId }, () => this.employees.resendInvitation(id));
      report.invitations.push({ name: employee.name, email: employee.email, invitationUrl });
    }
  }

  private async enlist(companyId: string, person: Person, report: ImportReport): Promise<void> {
    const { id, before } = person;
    const { email, name, role } = person.user;
    const waits = before === 'INVITED' || isNewcomer(person);
    const isNew = waits || before === null ? await this.enlistment.enlist({ companyId, id, email, name, role, status: waits ? 'INVITED' : 'REMOVED' }) : 'KNOWN';
    report.count('users', isNew === 'ADDED' ? { taken: 1 } : { known: 1 });
  }
}
