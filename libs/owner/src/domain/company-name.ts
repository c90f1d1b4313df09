/** What makes two names the same to a person: case, forms of a letter and runs of spaces do not count. */
export function nameKey(name: string): string {
  return tidyName(name).normalize('NFKC').toLowerCase();
}

/** Runs of white space become one space; none at the ends. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

const SLUG_MAX = 60;

/** The name as part of an address: a–z, 0–9 and single hyphens, at most 60 characters; `company` where none of it is left. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_MAX).replace(/^-+|-+$/g, '');
  return slug || 'company';
}
