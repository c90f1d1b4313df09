interface Remembered {
  readonly version: string;
  readonly pack: object;
  readonly bytes: number;
}

/**
 * Remembers what packs say, ready to be added up, for the reports that follow. What a version of a pack says never changes; which
 * versions there are may change at any time, so that is asked of the database in each report's own transaction, and only
 * what this has named is looked up here. Bounded by size: what was not read for longest leaves first.
 */
export class PackMemory {
  private readonly packs = new Map<string, Remembered>();
  private bytes = 0;

  constructor(private readonly capacityBytes: number) {}

  /** Null: this version is not remembered. */
  find<P extends object>(key: string, version: string): P | null {
    const known = this.packs.get(key);
    if (known?.version !== version) return null;
    this.packs.delete(key);
    this.packs.set(key, known);
    return known.pack as P;
  }

  /** In the place of any other version. `bytes`: what it takes, about. */
  remember(key: string, version: string, pack: object, bytes: number): void {
    this.forget(key);
    this.packs.set(key, { version, pack, bytes });
    this.bytes += bytes;
    for (const oldest of this.packs.keys()) {
      if (this.bytes <= this.capacityBytes) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.bytes -= this.packs.get(key)?.bytes ?? 0;
    this.packs.delete(key);
  }
}
