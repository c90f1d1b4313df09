/**
 * SQL: whether the employee in `column` is in the team that parameter `place` (`$4`) names; true for everybody where the
 * parameter is null. `$1` is the company, as in every statement of a tenant repository. Whoever uses it asks
 * `Teams.require(id)` first, so that another company's team is answered like one that is not there.
 */
export function inTeam(column: string, place: `$${number}`): string {
  return `(${place}::uuid IS NULL OR EXISTS (
    SELECT FROM team_member tm WHERE tm.company_id = $1 AND tm.team_id = ${place} AND tm.employee_id = ${column}))`;
}
