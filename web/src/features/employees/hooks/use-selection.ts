import { useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Adds or takes away all of them. */
  set: (ids: readonly string[], chosen: boolean) => void;
  clear: () => void;
}

/** Rows that are chosen, also those on other pages of the list or left out of it by a search. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    set: (changed, chosen) => setIds((before) => (chosen ? new Set([...before, ...changed]) : new Set([...before].filter((id) => !changed.includes(id))))),
    clear: () => setIds(new Set()),
  };
}
