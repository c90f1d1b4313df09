/** Packs that there are from `$2` to `$3`, without those in a whole month that is packed: they would be read but chosen by nobody. */
const listed = (condition: (pack: string) => string): string => /* sql */ `
SELECT p.first_day::text AS "from", p.last_day::text AS "to", p.version FROM usage_pack p
WHERE p.company_id = $1 AND p.first_day >= $2::date AND p.last_day <= $3::date AND ${condition('p')} AND NOT EXISTS (
  SELECT FROM usage_pack month WHERE month.company_id = $1 AND month.first_day >= $2::date AND month.last_day <= $3::date AND ${condition('month')}
    AND month.last_day - month.first_day > 7 AND month.first_day <= p.first_day AND month.last_day >= p.last_day AND month.last_day - month.first_day > p.last_day - p.first_day)`;

export const LISTED = listed(() => 'true');
export const LISTED_BY_DAY = listed((pack) => `${pack}.by_day IS NOT NULL`);

/** Packs whose first and last days are `$2` and `$3`, pair by pair. */
const WANTED = /* sql */ `
unnest($2::date[], $3::date[]) AS wanted (first_day, last_day)
JOIN usage_pack p ON p.company_id = $1 AND p.first_day = wanted.first_day AND p.last_day = wanted.last_day`;

const HEAD = 'p.first_day::text AS "from", p.last_day::text AS "to", p.version';
/** Bytes are on their way as base64: PostgreSQL's own notation is half as long again, and takes twice as long to read. */
const bytes = (column: string): string => `encode(${column}, 'base64')`;

export const USED = `SELECT ${HEAD}, p.applications, p.websites, ${bytes('p.used')} AS bytes FROM ${WANTED}`;
export const ACTIVE = `SELECT ${HEAD}, ${bytes('p.active')} AS bytes FROM ${WANTED}`;
export const WORKED = `SELECT ${HEAD}, ${bytes('p.worked')} AS bytes FROM ${WANTED}`;
export const BY_DAY = `SELECT ${HEAD}, p.applications, p.websites, ${bytes('p.by_day')} AS bytes FROM ${WANTED} AND p.by_day IS NOT NULL`;

const IN_TEAMS = 'SELECT team_id AS team, employee_id FROM team_member WHERE company_id = $1 AND team_id = ANY';
/** Another one with each other set of members. */
const MEMBERS = `encode(sha256(convert_to(string_agg(employee_id::text, ' ' ORDER BY employee_id), 'UTF8')), 'hex') AS members`;

/** The teams of `$2` that have members, and who these are, as a name for this set of people. */
export const TEAMS = `SELECT team, ${MEMBERS} FROM (${IN_TEAMS} ($2::uuid[])) AS m GROUP BY team`;

/** What the members of each team of `$4` used, for each pack, also where that is nothing. Member by member: else the rows of everybody are read. */
export const BY_DAY_OF_TEAMS = /* sql */ `
WITH in_teams AS MATERIALIZED (${IN_TEAMS} ($4::uuid[])),
teams AS (SELECT team, ${MEMBERS} FROM in_teams GROUP BY team)
SELECT ${HEAD}, t.team, t.members, coalesce(${bytes('theirs.by_day')}, '') AS bytes FROM ${WANTED} AND p.by_day IS NOT NULL
CROSS JOIN teams t
CROSS JOIN LATERAL (
  SELECT string_agg(e.by_day, ''::bytea) AS by_day FROM in_teams m CROSS JOIN LATERAL (
    SELECT by_day FROM employee_usage_pack
    WHERE company_id = $1 AND first_day = p.first_day AND last_day = p.last_day AND employee_id = m.employee_id OFFSET 0) AS e
  WHERE m.team = t.team) AS theirs`;
