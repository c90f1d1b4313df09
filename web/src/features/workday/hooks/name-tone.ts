/** How many colours there are: eight hues in two strengths (tones.module.css). */
export const TONES = 16;

/** The same name has the same colour on every day and for everybody. */
export function toneOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % TONES;
}
