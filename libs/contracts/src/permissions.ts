import type { Role } from './vocabulary.js';

/**
 * What a handler may demand with `@Allow(…)`. A permission names a resource of one workspace and
 * what is done to it; `own` means the caller's own records, `rates` what an hour of somebody's work costs.
 */
export const PERMISSIONS = [
  'owner:read',
  'owner:write',
  'company:read',
  'company:write',
  'employees:read',
  'employees:write',
  'tracked:read',
  'rates:read',
  'rates:write',
  'own:read',
  'own:record',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** OWNER is a flag of the account; the others are roles of a membership. */
export type AccessRole = Role | 'OWNER';

/** The one table that says who may do what. The OpenAPI document shows it on each operation. */
export const ROLE_PERMISSIONS: Readonly<Record<AccessRole, readonly Permission[]>> = {
  OWNER: ['owner:read', 'owner:write'],
  ADMIN: [
    'company:read',
    'company:write',
    'employees:read',
    'employees:write',
    'tracked:read',
    'rates:read',
    'rates:write',
    'own:read',
    'own:record',
  ],
  VIEWER: ['company:read', 'employees:read', 'tracked:read', 'own:read'],
  EMPLOYEE: ['own:read', 'own:record'],
};

export function rolesWith(permission: Permission): AccessRole[] {
  return (Object.keys(ROLE_PERMISSIONS) as AccessRole[]).filter((role) =>
    ROLE_PERMISSIONS[role].includes(permission),
  );
}
