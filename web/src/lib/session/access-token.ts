/**
 * Reads which company an access token is for. The screen only decides with it what to show; what may be done is
 * decided by the server, which trusts no claim but the signature's.
 */
export function companyOfToken(token: string): string | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(decodeBase64Url(payload));
    if (typeof claims !== 'object' || claims === null || !('companyId' in claims)) return null;
    return typeof claims.companyId === 'string' ? claims.companyId : null;
  } catch {
    return null;
  }
}

function decodeBase64Url(text: string): string {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
