/** 1 is Monday, 7 Sunday, of the company that `$1` names. */
const FIRST_DAY = 'coalesce((SELECT first_day_of_week FROM company_presentation WHERE company_id = $1), 1)';

/** The first day of the week that `day`, an expression of type date, is in: by the week of the company that `$1` names. */
export function startOfWeek(day: string): string {
  return `(${day} - (extract(isodow FROM ${day})::integer - ${FIRST_DAY} + 7) % 7)`;
}
