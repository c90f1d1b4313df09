/**
 * Remembers facts that can never change, such as which company a key's hash belongs to. What is absent is never
 * remembered, and whatever may be withdrawn (a revoked token, a suspended company) must not be kept here: the database
 * is asked for that. The least recently used fact leaves first.
 */
export class FactCache<V extends object> {
  private readonly facts = new Map<string, V>();

  constructor(private readonly capacity: number) {}

  /** The fact, found by `find` where it is not remembered; null where there is none. */
  async lookUp(key: Buffer, find: () => Promise<V | null>): Promise<V | null> {
    const name = key.toString('latin1');
    const fact = this.facts.get(name) ?? (await find());
    if (fact) this.remember(name, fact);
    return fact;
  }

  get size(): number {
    return this.facts.size;
  }

  private remember(name: string, fact: V): void {
    this.facts.delete(name);
    this.facts.set(name, fact);
    if (this.facts.size <= this.capacity) return;
    const oldest = this.facts.keys().next();
    if (!oldest.done) this.facts.delete(oldest.value);
  }
}
