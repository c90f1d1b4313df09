import type { Role } from './vocabulary.js';

/** Mails that a member may choose to have or not. */
export const NOTIFICATION_KINDS = ['weeklyReport', 'expiryReminders', 'newDevices'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

interface NotificationRule {
  /** Who gets it at all. */
  readonly roles: readonly Role[];
  /** Of one who has chosen nothing. */
  readonly byDefault: boolean;
}

export const NOTIFICATION_RULES: Readonly<Record<NotificationKind, NotificationRule>> = {
  weeklyReport: { roles: ['ADMIN', 'VIEWER'], byDefault: true },
  expiryReminders: { roles: ['ADMIN'], byDefault: true },
  newDevices: { roles: ['ADMIN'], byDefault: false },
};

/** In the order in which they are shown. */
export function notificationsOf(role: Role): NotificationKind[] {
  return NOTIFICATION_KINDS.filter((kind) => NOTIFICATION_RULES[kind].roles.includes(role));
}
