import { createHash } from 'node:crypto';

/** A strong entity tag of bytes that never change under their name. The name cannot be read out of it. */
export function pictureTag(name: string): string {
  return `"${createHash('sha256').update(name).digest('base64url').slice(0, 22)}"`;
}
