import { BATCH_MAX_ITEMS, type BatchKind } from '#contracts';
import type { Fields } from './domain/legacy-rows.js';

/** Records of one kind, employee and device, as many as one upload may have. */
export interface Outgoing {
  readonly kind: BatchKind;
  readonly employeeId: string;
  readonly device: string | null;
  readonly items: Fields[];
  /** Where each item stands in the file. */
  readonly places: string[];
}

/** So many are held back at most, until their batch is full: an export is seldom in the order of employees. */
const HELD_MAX = 40_000;

/** Sorts records into batches. Hands a batch over when it is full, all of them when too many wait. */
export class OutgoingBatches {
  private readonly batches = new Map<string, Outgoing>();
  private held = 0;

  add({ kind, employeeId, device, item, place }: Omit<Outgoing, 'items' | 'places'> & { item: Fields; place: string }): Outgoing[] {
    const key = `${kind} ${employeeId} ${device ?? ''}`;
    const batch = this.batches.get(key) ?? { kind, employeeId, device, items: [], places: [] };
    this.batches.set(key, batch);
    batch.items.push(item);
    batch.places.push(place);
    this.held += 1;
    if (this.held >= HELD_MAX) return this.rest();
    if (batch.items.length < BATCH_MAX_ITEMS) return [];
    this.batches.delete(key);
    this.held -= batch.items.length;
    return [batch];
  }

  /** Everything that waits. */
  rest(): Outgoing[] {
    const rest = [...this.batches.values()];
    this.batches.clear();
    this.held = 0;
    return rest;
  }
}
