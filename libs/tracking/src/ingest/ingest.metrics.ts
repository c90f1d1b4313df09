import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { type BatchAnswer, ITEM_CODES } from '#contracts';
import { HttpMetrics } from '#platform';

type AcceptedKind = 'sessions' | 'activity' | 'applications' | 'websites' | 'screenshots';
const KINDS: readonly AcceptedKind[] = ['sessions', 'activity', 'applications', 'websites', 'screenshots'];

/** What became of what trackers sent. */
@Injectable()
export class IngestMetrics {
  private readonly accepted: Counter;
  private readonly duplicates: Counter;
  private readonly refused: Counter;

  constructor({ registry }: HttpMetrics) {
    const registers = [registry];
    this.accepted = new Counter({ name: 'ept_ingest_accepted_total', help: 'Items that were stored, by kind', labelNames: ['kind'], registers });
    this.duplicates = new Counter({ name: 'ept_ingest_duplicates_total', help: 'Items that were stored already', registers });
    this.refused = new Counter({ name: 'ept_ingest_refused_total', help: 'Items of batches that were refused, by code', labelNames: ['code'], registers });
    for (const kind of KINDS) this.accepted.inc({ kind }, 0);
    for (const code of ITEM_CODES) this.refused.inc({ code }, 0);
  }

  batch(accepted: Readonly<Record<Exclude<AcceptedKind, 'screenshots'>, number>>, { duplicates, rejected }: BatchAnswer): void {
    for (const kind of KINDS) if (kind !== 'screenshots' && accepted[kind] > 0) this.accepted.inc({ kind }, accepted[kind]);
    this.duplicates.inc(duplicates);
    for (const { code } of rejected) this.refused.inc({ code });
  }

  screenshot(stored: 'ACCEPTED' | 'DUPLICATE'): void {
    if (stored === 'ACCEPTED') this.accepted.inc({ kind: 'screenshots' });
    else this.duplicates.inc();
  }
}
