import type { NewCompany } from '../../../lib/api/types';
import { all, atMost, email, optional, required } from '../../../lib/form/rules';
import { texts } from '../../../texts';

/** What the form holds: every field a text. Field names are the paths of the request's body. */
export interface CompanyDraft {
  name: string;
  email: string;
  contactPerson: string;
  contactPhone: string;
  plan: string;
  timezone: string;
  admin: { name: string; email: string };
}

export const COMPANY_FIELDS = [
  'name',
  'email',
  'contactPerson',
  'contactPhone',
  'plan',
  'timezone',
  'admin.name',
  'admin.email',
] as const;

const NAME_LIMIT = 120;

export function emptyCompany(): CompanyDraft {
  return {
    name: '',
    email: '',
    contactPerson: '',
    contactPhone: '',
    plan: 'FREE',
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    admin: { name: '', email: '' },
  };
}

/** Problems by field, in words; an empty answer means that the draft can be sent. */
export function validateCompany(draft: CompanyDraft): Record<string, string> {
  const { admin } = draft;
  const wantsAdmin = admin.name.trim() !== '' || admin.email.trim() !== '';
  const { needBoth } = texts.companies.form;
  return withoutNulls({
    name: all(required(texts.common.fields.words.companyName), atMost(NAME_LIMIT))(draft.name),
    email: all(required(texts.common.fields.words.companyEmail), email())(draft.email),
    contactPerson: atMost(NAME_LIMIT)(draft.contactPerson),
    'admin.name': wantsAdmin && admin.name.trim() === '' ? needBoth : atMost(NAME_LIMIT)(admin.name),
    'admin.email': wantsAdmin && admin.email.trim() === '' ? needBoth : optional(email())(admin.email),
  });
}

/** The request: trimmed, and without what was left empty. */
export function toNewCompany(draft: CompanyDraft): NewCompany {
  const contactPerson = draft.contactPerson.trim();
  const contactPhone = draft.contactPhone.trim();
  const admin = { name: draft.admin.name.trim(), email: draft.admin.email.trim() };
  return {
    name: draft.name.trim(),
    email: draft.email.trim(),
    plan: draft.plan,
    timezone: draft.timezone,
    ...(contactPerson === '' ? {} : { contactPerson }),
    ...(contactPhone === '' ? {} : { contactPhone }),
    ...(admin.email === '' ? {} : { admin }),
  };
}

function withoutNulls(problems: Record<string, string | null>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [field, problem] of Object.entries(problems)) {
    if (problem !== null) found[field] = problem;
  }
  return found;
}
