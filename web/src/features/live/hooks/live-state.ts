import type { LivePerson } from '../../../lib/api/types';

/** Null: nothing has been told yet. */
export type LivePeople = ReadonlyMap<string, LivePerson> | null;

interface Told {
  people: readonly LivePerson[];
  gone: readonly string[];
}

/** What is known after an event. A change before any snapshot is of no use. */
export function afterEvent(before: LivePeople, name: string, told: Told): LivePeople {
  if (name === 'snapshot') return new Map(told.people.map((person) => [person.id, person]));
  if (name !== 'change' || before === null) return before;
  const gone = new Set(told.gone);
  return new Map([...[...before].filter(([id]) => !gone.has(id)), ...told.people.map((person) => [person.id, person] as const)]);
}

const ORDER: readonly LivePerson['status'][] = ['WORKING', 'IDLE', 'AWAY', 'LAPSED'];

/** Of one team, or of all: who works first, by name within a status. */
export function inOrder(people: Iterable<LivePerson>, team: string | null): LivePerson[] {
  return [...people]
    .filter((person) => team === null || person.team?.id === team)
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.name.localeCompare(b.name));
}
