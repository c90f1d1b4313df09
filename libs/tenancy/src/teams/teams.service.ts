import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AppError, notFound, TenantTransaction, violatedConstraint } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import type { AssignTeamBody, TeamBody } from './dto/team.bodies.js';
import type { TeamResponse, TeamsResponse } from './dto/team.responses.js';
import { TeamsRepository } from './teams.repository.js';

/** The teams of the request's company, and who is in them. */
@Injectable()
export class Teams {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly teams: TeamsRepository,
    private readonly audit: CompanyAudit,
  ) {}

  list(): Promise<TeamsResponse> {
    return this.transaction.run(async () => ({ items: await this.teams.list() }));
  }

  /** For what is narrowed to a team: throws NOT_FOUND, the same for another company's. Nothing where there is none to look for. */
  async require(id: string | undefined): Promise<void> {
    if (id && !(await this.transaction.run(() => this.teams.byId(id)))) throw notFound();
  }

  /** Throws CONFLICT where the company has a team of this name, whatever its case. */
  create({ name }: TeamBody): Promise<TeamResponse> {
    return this.transaction.run(async () => {
      const id = uuidv7();
      if (!(await this.teams.add(id, name))) throw taken(name);
      await this.audit.write('team.created', id, { name });
      return { id, name, people: 0 };
    });
  }

  /** Throws NOT_FOUND, and CONFLICT as `create`. What is called so already is not a change. */
  async rename(id: string, { name }: TeamBody): Promise<TeamResponse> {
    try {
      return await this.transaction.run(async () => {
        const team = await this.teams.lock(id);
        if (!team) throw notFound();
        if (team.name !== name) {
          await this.teams.rename(id, name);
          await this.audit.write('team.renamed', id, { name: { from: team.name, to: name } });
        }
        return this.one(id);
      });
    } catch (error) {
      if (violatedConstraint(error) === 'team_name_key') throw taken(name);
      throw error;
    }
  }

  /** Its people stay, in no team. Throws NOT_FOUND. */
  remove(id: string): Promise<void> {
    return this.transaction.run(async () => {
      if (!(await this.teams.lock(id))) throw notFound();
      const { name, people } = await this.one(id);
      await this.teams.remove(id);
      await this.audit.write('team.deleted', id, { name, people });
    });
  }

  /**
   * Puts people into a team, out of the one they were in; or into none. All of them or nobody: throws NOT_FOUND where the
   * team or one of the people is not there. Who is there already is no change.
   */
  assign({ teamId, employeeIds }: AssignTeamBody): Promise<void> {
    return this.transaction.run(async () => {
      const team = teamId === null ? null : await this.teams.lock(teamId);
      if (teamId !== null && !team) throw notFound();
      const people = await this.teams.people([...new Set(employeeIds)]);
      if (people.length < new Set(employeeIds).size) throw notFound();
      const to = team?.name ?? null;
      const moved = people.filter((person) => person.team !== to);
      if (team) await this.teams.assign(moved.map(({ id }) => id), team.id);
      else await this.teams.release(moved.map(({ id }) => id));
      for (const { id, team: from } of moved) await this.audit.write('employee.changed', id, { team: { from, to } });
    });
  }

  private async one(id: string): Promise<TeamResponse> {
    const team = await this.teams.byId(id);
    if (!team) throw notFound();
    return team;
  }
}

const taken = (name: string): AppError => new AppError('CONFLICT', `There is a team called ${name} already`);
