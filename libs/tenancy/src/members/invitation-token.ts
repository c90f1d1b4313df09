import { createHash, randomBytes } from 'node:crypto';

const COMPANY_BYTES = 16;
const SECRET_BYTES = 32;
/** base64url of 48 bytes: 64 characters without padding, so every token has exactly one spelling. */
const SHAPE = /^[A-Za-z0-9_-]{64}$/;

/** What is stored of a token, and the company to look in. */
export interface InvitationAddress {
  readonly companyId: string;
  readonly tokenHash: Buffer;
}

/** base64url(company id ‖ 32 random bytes). The company's id is no secret; it names the shard that has the row. */
export function makeInvitationToken(companyId: string): { token: string; tokenHash: Buffer } {
  const company = Buffer.from(companyId.replaceAll('-', ''), 'hex');
  if (company.length !== COMPANY_BYTES) throw new Error('A company id is a UUID');
  const token = Buffer.concat([company, randomBytes(SECRET_BYTES)]).toString('base64url');
  return { token, tokenHash: hash(token) };
}

/** Null for whatever cannot be a token. Never throws. */
export function parseInvitationToken(token: unknown): InvitationAddress | null {
  if (typeof token !== 'string' || !SHAPE.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').toString('hex', 0, COMPANY_BYTES);
  const companyId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { companyId, tokenHash: hash(token) };
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
