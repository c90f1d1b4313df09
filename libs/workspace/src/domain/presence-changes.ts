/** What differs between two lists of people, each by its id. Compared as JSON: rows are made by the same function in the same order of properties. */
export function presenceChanges<P extends { readonly id: string }>(before: ReadonlyMap<string, P>, after: readonly P[]): { people: P[]; gone: string[] } {
  const present = new Set(after.map(({ id }) => id));
  return {
    people: after.filter((person) => JSON.stringify(before.get(person.id)) !== JSON.stringify(person)),
    gone: [...before.keys()].filter((id) => !present.has(id)),
  };
}
