import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { TeamsRepository } from './teams.repository.js';

/** Teams by their names, for those who come with names. Inside a tenant transaction. */
@Injectable()
export class TeamNames {
  constructor(
    private readonly teams: TeamsRepository,
    private readonly audit: CompanyAudit,
  ) {}

  /** Puts each person into the team of that name, whatever its case; makes the teams that are not there. */
  async assign(people: readonly { readonly id: string; readonly team: string }[]): Promise<void> {
    // Written as it is first.
    const names = new Map([...people].reverse().map(({ team }) => [team.toLowerCase(), team]));
    if (names.size === 0) return;
    // In one order, so that two callers who make the same teams do not wait for each other.
    for (const [, name] of [...names].sort()) {
      const id = uuidv7();
      if (await this.teams.add(id, name)) await this.audit.write('team.created', id, { name });
    }
    for (const team of await this.teams.named([...names.values()])) {
      const inIt = people.filter(({ team: name }) => name.toLowerCase() === team.name.toLowerCase());
      await this.teams.assign([...new Set(inIt.map(({ id }) => id))], team.id);
    }
  }
}
