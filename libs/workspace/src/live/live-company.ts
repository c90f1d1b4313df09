import { presenceOf } from '../domain/presence.js';
import { presenceChanges } from '../domain/presence-changes.js';
import type { LivePerson } from './dto/live.events.js';
import type { PresenceReading } from './presence.repository.js';
import { Watcher, type Watching } from './watcher.js';

/** Asks for the company once for all its watchers; null where the company is gone. */
export type ReadPresence = (membershipIds: readonly string[]) => Promise<PresenceReading | null>;

/** Words that come together are one reading. */
const APART_MS = 1_000;

/** A company that somebody watches from this process: what they have been told, and the one reading that goes on. */
export class LiveCompany {
  private readonly watchers = new Set<Watcher>();
  private readonly people = new Map<string, LivePerson>();
  private known = false;
  private reading: Promise<void> | null = null;
  private again = false;
  private lastRead = 0;
  private waiting: NodeJS.Timeout | null = null;

  constructor(
    private readonly read: ReadPresence,
    private readonly onFailure: (error: unknown) => void,
    private readonly onEmpty: () => void,
  ) {}

  watch(who: Watching): Watcher {
    const watcher = new Watcher(who, () => this.snapshot(), (gone) => this.forget(gone));
    this.watchers.add(watcher);
    const snapshot = this.snapshot();
    if (snapshot) watcher.send(snapshot);
    else this.changed();
    return watcher;
  }

  /** Somebody said that something is another. Reads now, or a second after the last reading began. */
  changed(): void {
    if (this.reading) {
      this.again = true;
      return;
    }
    this.waiting ??= setTimeout(() => {
      this.waiting = null;
      this.reading = this.refresh().finally(() => {
        this.reading = null;
        if (this.again) this.changed();
      });
    }, Math.max(0, this.lastRead + APART_MS - Date.now()));
  }

  get watching(): readonly Watching[] {
    return [...this.watchers].map(({ who }) => who);
  }

  /** Ends what may no longer look. */
  endWhere(ends: (who: Watching) => boolean): void {
    for (const watcher of this.watchers) if (ends(watcher.who)) watcher.finish();
  }

  beat(): void {
    for (const watcher of this.watchers) watcher.send(': still here\n\n');
  }

  private async refresh(): Promise<void> {
    this.again = false;
    this.lastRead = Date.now();
    try {
      const asked = new Set(this.watching.map(({ membershipId }) => membershipId));
      if (asked.size > 0) this.tell(await this.read([...asked]), asked);
    } catch (error) {
      // What was told stays as it is; the next look is seconds away.
      this.onFailure(error);
    }
  }

  private tell(reading: PresenceReading | null, asked: ReadonlySet<string>): void {
    const allowed = new Set(reading?.served ? reading.watchers : []);
    // Whoever came while this was read is judged by the next reading: the guards have just let them in.
    this.endWhere(({ membershipId }) => asked.has(membershipId) && !allowed.has(membershipId));
    if (!reading?.served) return;
    const people = reading.people.map((person) => livePerson(person, reading));
    const changes = presenceChanges(this.people, people);
    const first = !this.known;
    this.people.clear();
    for (const person of people) this.people.set(person.id, person);
    this.known = true;
    if (first) this.broadcast(this.snapshot() ?? '');
    else if (changes.people.length + changes.gone.length > 0) this.broadcast(event('change', { at: new Date(reading.now).toISOString(), ...changes }));
  }

  private broadcast(text: string): void {
    for (const watcher of this.watchers) watcher.send(text);
  }

  /** Null before the first reading. */
  private snapshot(): string | null {
    return this.known ? event('snapshot', { at: new Date().toISOString(), people: [...this.people.values()], gone: [] }) : null;
  }

  private forget(watcher: Watcher): void {
    this.watchers.delete(watcher);
    if (this.watchers.size > 0) return;
    if (this.waiting) clearTimeout(this.waiting);
    this.onEmpty();
  }
}

function livePerson(person: PresenceReading['people'][number], reading: PresenceReading): LivePerson {
  const { status, since } = presenceOf(person, reading, reading.now);
  return {
    id: person.id,
    name: person.name,
    team: person.team,
    status,
    since: new Date(since).toISOString(),
    sessionStartedAt: new Date(person.startedAt).toISOString(),
    activeSeconds: person.activeSeconds,
    idleSeconds: person.idleSeconds,
  };
}

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
