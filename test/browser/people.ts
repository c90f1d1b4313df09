/** Someone who can sign in to the product that browser tests run against. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

export const OWNER: Person = { email: 'owner@example.test', password: 'a-password-for-tests' };

/** The demo's people, in two companies with 90 days of work: global-setup.ts waits until all of it is there. */
export const DEMO = {
  lindenhof: {
    company: 'Lindenhof Software',
    admin: demoPerson('anna.weber@lindenhof.example.test'),
    employee: demoPerson('jonas.keller@lindenhof.example.test'),
    viewer: demoPerson('georg.haas@lindenhof.example.test'),
  },
  harbor: {
    company: 'Harbor Street Studio',
    admin: demoPerson('grace.miller@harbor.example.test'),
    employee: demoPerson('daniel.ortiz@harbor.example.test'),
    viewer: demoPerson('helen.brooks@harbor.example.test'),
  },
} as const;

function demoPerson(email: string): Person {
  return { email, password: 'demo-password' };
}
