import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { Team } from './team.entity.js';

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  /** Members and invited people; not those who were removed. */
  readonly people: number;
}

/** Somebody and the team they were in. */
export interface TeamedPerson {
  readonly id: string;
  readonly team: string | null;
}

const TEAMS = /* sql */ `
SELECT t.id, t.name, (
  SELECT count(*)::integer FROM team_member tm
  WHERE tm.company_id = $1 AND tm.team_id = t.id AND (
    EXISTS (SELECT FROM membership m WHERE m.company_id = $1 AND m.id = tm.employee_id AND m.status NOT IN ('REMOVED', 'INVITED'))
    OR EXISTS (SELECT FROM invitation i WHERE i.company_id = $1 AND i.id = tm.employee_id AND i.accepted_at IS NULL AND i.revoked_at IS NULL))
) AS people
FROM team t WHERE t.company_id = $1`;

const LOCK_MEMBERS = /* sql */ `
SELECT id FROM membership WHERE company_id = $1 AND id = ANY ($2::uuid[]) AND status NOT IN ('REMOVED', 'INVITED') ORDER BY id FOR NO KEY UPDATE`;
const LOCK_INVITED = /* sql */ `
SELECT id FROM invitation WHERE company_id = $1 AND id = ANY ($2::uuid[]) AND accepted_at IS NULL AND revoked_at IS NULL ORDER BY id FOR NO KEY UPDATE`;

const TEAMS_OF = /* sql */ `
SELECT p.id, t.name AS team FROM unnest($2::uuid[]) AS p (id)
LEFT JOIN team_member tm ON tm.company_id = $1 AND tm.employee_id = p.id
LEFT JOIN team t ON t.company_id = $1 AND t.id = tm.team_id`;

@Injectable()
export class TeamsRepository extends TenantRepository<Team> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Team);
  }

  list(): Promise<TeamRow[]> {
    return this.query<TeamRow>(`${TEAMS} ORDER BY lower(t.name), t.id`);
  }

  async byId(id: string): Promise<TeamRow | null> {
    const [row] = await this.query<TeamRow>(`${TEAMS} AND t.id = $2`, [id]);
    return row ?? null;
  }

  /** Locked until the transaction ends. */
  async lock(id: string): Promise<Pick<Team, 'id' | 'name'> | null> {
    const [row] = await this.query<Pick<Team, 'id' | 'name'>>('SELECT id, name FROM team WHERE company_id = $1 AND id = $2 FOR NO KEY UPDATE', [id]);
    return row ?? null;
  }

  /** Of these names in lower case, those that there are. */
  named(names: readonly string[]): Promise<Pick<Team, 'id' | 'name'>[]> {
    return this.query<Pick<Team, 'id' | 'name'>>('SELECT id, name FROM team WHERE company_id = $1 AND lower(name) = ANY (SELECT lower(unnest($2::text[])))', [names]);
  }

  /** False where the company has a team of this name. */
  async add(id: string, name: string): Promise<boolean> {
    const added = await this.query('INSERT INTO team (company_id, id, name) VALUES ($1, $2, $3) ON CONFLICT (company_id, lower(name)) DO NOTHING RETURNING id', [id, name]);
    return added.length === 1;
  }

  /** Violates `team_name_key` where another team has the name. */
  async rename(id: string, name: string): Promise<void> {
    await this.update({ id }, { name });
  }

  /** Its people are in no team then. */
  async remove(id: string): Promise<void> {
    await this.delete({ id });
  }

  /**
   * Those of `ids` who are members or invited, with the team they are in. Locked first, in the order of ids, so that of two
   * moves of one person at a time the second knows where the first has put them.
   */
  async people(ids: readonly string[]): Promise<TeamedPerson[]> {
    const members = await this.query<{ id: string }>(LOCK_MEMBERS, [ids]);
    const invited = await this.query<{ id: string }>(LOCK_INVITED, [ids]);
    return this.query<TeamedPerson>(TEAMS_OF, [[...members, ...invited].map(({ id }) => id)]);
  }

  async assign(employeeIds: readonly string[], teamId: string): Promise<void> {
    await this.query(
      `INSERT INTO team_member (company_id, employee_id, team_id) SELECT $1, unnest($2::uuid[]), $3
       ON CONFLICT (company_id, employee_id) DO UPDATE SET team_id = excluded.team_id`,
      [employeeIds, teamId],
    );
  }

  async release(employeeIds: readonly string[]): Promise<void> {
    await this.query('DELETE FROM team_member WHERE company_id = $1 AND employee_id = ANY ($2::uuid[])', [employeeIds]);
  }
}
