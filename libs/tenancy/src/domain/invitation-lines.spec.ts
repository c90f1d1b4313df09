import { describe, expect, it } from 'vitest';
import { columnsOf, invitationLines } from './invitation-lines.js';
import { readCsv } from './read-csv.js';

const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text);
function lines(text: string) {
  const table = readCsv(text);
  const found = columnsOf(table.header);
  if ('problem' in found) throw new Error(found.problem);
  return invitationLines(table, found.columns, isEmail);
}

describe('columnsOf', () => {
  it.each([
    [['Name', 'E-Mail'], { name: 0, email: 1 }],
    [['e_mail address', 'Full name', 'Phone', 'ROLE', 'Department'], { email: 0, name: 1, role: 3, team: 4 }],
    [['Vorname', 'Nachname', 'E-Mail-Adresse', 'Abteilung'], { firstName: 0, lastName: 1, email: 2, team: 3 }],
  ])('finds them in %j', (header, columns) => {
    const found = columnsOf(header);
    expect('columns' in found && Object.fromEntries(found.columns)).toEqual(columns);
  });
  it.each([
    [['Name', 'Phone'], 'NO_EMAIL_COLUMN'],
    [['Grace Hopper', 'grace@acme.example'], 'NO_EMAIL_COLUMN'],
    [['Email', 'Role'], 'NO_NAME_COLUMN'],
    [['Email', 'E-Mail', 'Name'], 'COLUMN_TWICE'],
  ])('refuses %j', (header, problem) => expect(columnsOf(header)).toEqual({ problem }));
});

describe('invitationLines', () => {
  it('reads people, an employee where no role is named', () => {
    expect(lines('name,email,role,team\n Grace Hopper , Grace@Acme.Example ,,\nAda,ada@x,ADMIN,Math\nVi,v@x,viewer,')).toEqual([
      { line: 2, name: 'Grace Hopper', email: 'grace@acme.example', role: 'EMPLOYEE', team: null, problems: [] },
      { line: 3, name: 'Ada', email: 'ada@x', role: 'ADMIN', team: 'Math', problems: [] },
      { line: 4, name: 'Vi', email: 'v@x', role: 'VIEWER', team: null, problems: [] },
    ]);
  });
  it('puts first and last name together', () => {
    expect(lines('first name;last name;email\nGrace;Hopper;g@x\nGrace;;h@x').map(({ name }) => name)).toEqual(['Grace Hopper', 'Grace']);
  });
  it('says everything that is wrong with a line, and keeps the others', () => {
    expect(lines(`name,email,role,team\n,,boss,\n${'x'.repeat(121)},no,,${'y'.repeat(81)}\nA,a@x\nB,A@X\nC,c@x,,,extra\n"D\nE",d@x\n\u200b\u200d,f@x,,\u2060`).map(({ line, problems }) => [line, problems])).toEqual([
      [2, ['NAME_MISSING', 'EMAIL_MISSING', 'ROLE_UNKNOWN']],
      [3, ['NAME_INVALID', 'EMAIL_INVALID', 'TEAM_INVALID']],
      [4, []],
      [5, ['TWICE_IN_FILE']],
      [6, ['TOO_MANY_CELLS']],
      [7, ['NAME_INVALID']],
      [9, ['NAME_INVALID', 'TEAM_INVALID']],
    ]);
  });
  it('takes a name that looks like a formula for a name', () => expect(lines(`name,email\n=cmd|' /C calc'!A0,f@x`)[0]).toMatchObject({ name: `=cmd|' /C calc'!A0`, problems: [] }));
});
