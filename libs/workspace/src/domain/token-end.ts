/**
 * When a bearer token ends, in milliseconds since 1970; 0 for what cannot be read. Only read and not verified: for tokens
 * that the guards have let in.
 */
export function tokenEnd(authorization: string | undefined): number {
  try {
    const payload = authorization?.split(' ')[1]?.split('.')[1] ?? '';
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp?: unknown };
    return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1_000 : 0;
  } catch {
    return 0;
  }
}
