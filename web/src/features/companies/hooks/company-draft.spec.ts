import { describe, expect, it } from 'vitest';
import { emptyCompany, toNewCompany, validateCompany } from './company-draft';

const complete = { ...emptyCompany(), name: ' Acme ', email: 'office@acme.example', timezone: 'Europe/Berlin' };

describe('validateCompany', () => {
  it('needs a name and an address', () => {
    expect(Object.keys(validateCompany(emptyCompany()))).toEqual(['name', 'email']);
    expect(validateCompany(complete)).toEqual({});
  });

  it('wants the whole admin or none', () => {
    expect(Object.keys(validateCompany({ ...complete, admin: { name: 'Ada', email: '' } }))).toEqual(['admin.email']);
    expect(Object.keys(validateCompany({ ...complete, admin: { name: '', email: 'ada@acme.example' } }))).toEqual([
      'admin.name',
    ]);
    expect(Object.keys(validateCompany({ ...complete, admin: { name: 'Ada', email: 'ada' } }))).toEqual(['admin.email']);
  });
});

describe('toNewCompany', () => {
  it('sends nothing that was left empty', () => {
    expect(toNewCompany(complete)).toEqual({
      name: 'Acme',
      email: 'office@acme.example',
      plan: 'FREE',
      timezone: 'Europe/Berlin',
    });
  });

  it('sends the admin when there is one', () => {
    const admin = { name: ' Ada ', email: ' ada@acme.example ' };
    expect(toNewCompany({ ...complete, admin }).admin).toEqual({ name: 'Ada', email: 'ada@acme.example' });
  });
});
