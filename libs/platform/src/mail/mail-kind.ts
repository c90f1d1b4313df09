import type { MAIL_TEXTS } from './texts/en.js';

/** What mails are about; each kind has its texts. */
export type MailKind = keyof typeof MAIL_TEXTS;
