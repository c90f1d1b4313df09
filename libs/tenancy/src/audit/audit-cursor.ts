/** The row after which a page of the audit goes on: its instant in microseconds since 1970, and its id. */
export interface AuditKey {
  readonly at: string;
  readonly id: string;
}

const KEY = /^(\d{1,17}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Opaque to clients. */
export function encodeAuditCursor({ at, id }: AuditKey): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** Null for what is no cursor. */
export function decodeAuditCursor(cursor: string): AuditKey | null {
  const [, at, id] = KEY.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  return at && id ? { at, id } : null;
}
