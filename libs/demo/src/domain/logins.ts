import { DEMO_COMPANIES, DEMO_PASSWORD } from './cast.js';

/** A table of who may be signed in as: of each company the first of each role. One line each, without an end of line. */
export function demoLogins(): string[] {
  const logins = DEMO_COMPANIES.flatMap(({ name, people }) =>
    people.filter(({ role }, place) => people.findIndex((person) => person.role === role) === place).map(({ role, email }) => [role, email, DEMO_PASSWORD, name]),
  );
  const table = [['ROLE', 'E-MAIL', 'PASSWORD', 'COMPANY'], ...logins];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
