/** The page that an address names; what is no page number is the first. */
export function readPage(parameters: URLSearchParams, name: string): number {
  const page = Number(parameters.get(name));
  return Number.isInteger(page) && page > 1 ? page : 1;
}

/** The first page needs no words. */
export function writePage(page: number): string | null {
  return page === 1 ? null : String(page);
}
