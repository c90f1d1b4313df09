/** Does an `If-None-Match` header name this tag? Compared weakly, as RFC 9110, 13.1.2 says. */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
}
