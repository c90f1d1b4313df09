import { type Role, ROLES } from '#contracts';
import { reference, yesOrNo } from './field-values.js';
import type { Fields } from './legacy-rows.js';

/** Somebody of the old installation. */
export interface LegacyUser {
  readonly reference: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** False for those who have left: they take no seat and get no invitation, what they recorded stays theirs. */
  readonly active: boolean;
  readonly place: string;
}

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+$/;
const NAME_MAX_CHARACTERS = 120;

/** The user, or why it cannot be taken. Passwords are not looked at. */
export function mapUser(fields: Fields, place: string): LegacyUser | string {
  const id = reference(fields.id);
  if (id === null) return 'id is missing or no text or whole number';
  const email = typeof fields.email === 'string' ? fields.email.trim().toLowerCase() : '';
  if (!EMAIL.test(email) || email.length > 254) return 'email is missing or no e-mail address';
  const role = roleOf(fields.role);
  if (!role) return `role must be one of ${ROLES.join(', ')}`;
  const active = yesOrNo(fields.active ?? true);
  if (active === null) return 'active must be true or false';
  const name = nameOf(fields.name, email);
  if (name === null) return `name must be text of at most ${NAME_MAX_CHARACTERS} characters on one line`;
  return { reference: id, email, name, role, active, place };
}

function roleOf(value: unknown): Role | null {
  if (value === undefined) return 'EMPLOYEE';
  const named = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return ROLES.find((role) => role === (named === 'USER' ? 'EMPLOYEE' : named)) ?? null;
}

function nameOf(value: unknown, email: string): string | null {
  if (value === undefined) return email.slice(0, email.indexOf('@'));
  const name = typeof value === 'string' ? value.trim() : '';
  return name.length >= 1 && name.length <= NAME_MAX_CHARACTERS && !/[\p{Cc}\p{Cs}]/u.test(name) ? name : null;
}
