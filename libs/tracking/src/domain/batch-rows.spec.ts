import { describe, expect, it } from 'vitest';
import { batchSpan } from './batch-span.js';
import type { CheckedBatch } from './check-batch.js';
import { namedSessions } from './named-sessions.js';
import type { ApplicationRow } from './recorded-items.js';
import { inKeyOrder } from './row-order.js';
import { applicationContent, intervalKey, refusedRows } from './stored-comparison.js';

const app = (index: number, startedAt: number, values: Partial<ApplicationRow> = {}): ApplicationRow => ({
  index, startedAt, endedAt: startedAt + 5, id: `id-${index}`, sessionId: null, durationSeconds: 5, app: 'Editor', title: null, ...values,
});
const batch = (values: Partial<CheckedBatch>): CheckedBatch => ({ clientSentAt: 0, sessions: [], activity: [], applications: [], websites: [], rejected: [], ...values });

describe('rows of a batch', () => {
  it('go to the database in the order of their keys, equal keys as they were sent', () => {
    const rows = [app(0, 30), app(1, 10, { id: 'same' }), app(2, 20), app(3, 10, { id: 'same' })];
    expect(inKeyOrder(rows).map((row) => row.index)).toEqual([1, 3, 2, 0]);
    const ordered = [app(0, 10), app(1, 20)];
    expect(inKeyOrder(ordered)).toBe(ordered);
  });

  it('name their sessions once, in order, with the latest instant of each', () => {
    const sessions = [{ index: 0, id: 's9', startedAt: 1, endedAt: null }];
    const applications = [app(0, 10, { sessionId: 's2' }), app(1, 50, { sessionId: 's1' }), app(2, 30, { sessionId: 's2' }), app(3, 99)];
    expect(namedSessions(batch({ sessions, applications }))).toEqual({ ids: ['s1', 's2', 's9'], latest: [55, 35, null] });
  });

  it('span from the first start to the last end', () => {
    expect(batchSpan(batch({}))).toBeNull();
    expect(batchSpan(batch({ sessions: [{ index: 0, id: 's', startedAt: 7, endedAt: null }], applications: [app(0, 10), app(1, 3)] }))).toEqual({ from: 3, to: 15 });
  });

  it('that were left out are duplicates, conflicts, or of an unknown session', () => {
    const rows = [app(0, 1), app(1, 2, { durationSeconds: 6 }), app(2, 3, { sessionId: 's' }), app(3, 4)];
    const stored = new Map([app(0, 1), app(1, 2)].map((row) => [intervalKey(row), applicationContent(row)]));
    const refused = refusedRows(rows, stored, { kind: 'applications', key: intervalKey, content: applicationContent });
    expect(refused.map(({ index, code }) => [index, code])).toEqual([[1, 'CONFLICT'], [2, 'UNKNOWN_SESSION']]);
  });
});
