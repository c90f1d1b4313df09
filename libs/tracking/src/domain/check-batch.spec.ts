import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_MAX_ITEMS, ITEM_CODES } from '#contracts';
import { type CheckedBatch, checkBatch } from './check-batch.js';
import { timeWindow } from './time-window.js';

const NOW = Date.UTC(2026, 10, 2, 12);
const window = timeWindow(NOW);
const at = (ms: number): string => new Date(NOW + ms).toISOString();
const ID = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10';
const frame = { clientSentAt: at(0) };
const checked = (items: object): CheckedBatch => checkBatch({ ...frame, ...items }, window) as CheckedBatch;
const app = (values: object = {}): object => ({ id: ID, app: 'Editor', startedAt: at(-60_000), durationSeconds: 10, ...values });

describe('checkBatch', () => {
  it('makes rows of what is good', () => {
    const batch = checked({
      sessions: [{ id: ID.toUpperCase(), startedAt: at(-60_000), endedAt: null }],
      activity: [{ minute: at(-60_000), activeSeconds: 0, idleSeconds: 60, keystrokes: 0, clicks: 0 }],
      applications: [app({ sessionId: null, title: 'a\nb' })],
      websites: [{ id: ID, url: 'https://example.com/', startedAt: at(-60_000), durationSeconds: 0 }],
    });
    expect(batch.rejected).toEqual([]);
    expect(batch.sessions).toEqual([{ index: 0, id: ID, startedAt: NOW - 60_000, endedAt: null }]);
    expect(batch.activity[0]).toMatchObject({ startedAt: NOW - 60_000, endedAt: NOW, sessionId: null });
    expect(batch.applications[0]).toMatchObject({ app: 'Editor', title: 'ab', endedAt: NOW - 50_000 });
    expect(batch.websites[0]).toMatchObject({ domain: 'example.com', title: null });
  });

  it('judges every value whatever it is, without throwing and without losing an item', () => {
    fc.assert(fc.property(fc.array(fc.anything({ withNullPrototype: true, maxDepth: 2 }), { maxLength: 20 }), (items) => {
      for (const kind of ['sessions', 'activity', 'applications', 'websites']) {
        const batch = checked({ [kind]: items });
        expect(batch.rejected).toHaveLength(items.length);
        expect(batch.rejected.every(({ code }) => ITEM_CODES.includes(code))).toBe(true);
      }
    }));
  });

  it('finds one wrong field whatever it is', () => {
    const fields = ['id', 'app', 'startedAt', 'durationSeconds', 'sessionId', 'title'] as const;
    fc.assert(fc.property(fc.constantFrom(...fields), fc.oneof(fc.boolean(), fc.object(), fc.array(fc.string()), fc.double({ noInteger: true }), fc.constant('')), (field, value) => {
      // The empty text is a title, and nothing else.
      fc.pre(!(field === 'title' && value === ''));
      expect(checked({ applications: [app({ [field]: value })] }).rejected).toHaveLength(1);
    }));
  });

  it('says who was refused by id where there is one', () => {
    expect(checked({ applications: [app({ durationSeconds: -1 })] }).rejected).toEqual([{ kind: 'applications', id: ID, index: 0, code: 'NEGATIVE_DURATION', message: expect.any(String) }]);
    expect(checked({ applications: [app({ id: 'x'.repeat(900_000) })] }).rejected[0]).not.toHaveProperty('id');
    expect(checked({ activity: [{ id: ID }] }).rejected[0]).not.toHaveProperty('id');
  });

  it('refuses the frame whole', () => {
    for (const body of [null, undefined, 7, 'x', [], {}, { clientSentAt: 'now' }, { ...frame, sessions: {} }, { ...frame, extra: 1 }]) {
      expect(checkBatch(body, window)).toHaveProperty('invalid');
    }
    expect(checkBatch({ ...frame, applications: Array(BATCH_MAX_ITEMS).fill({}), sessions: [{}] }, window)).toEqual({ tooManyItems: BATCH_MAX_ITEMS + 1 });
  });

  it('of one kind has its items under another name and nothing else', () => {
    const one = { applications: 'items' };
    expect((checkBatch({ ...frame, items: [app()] }, window, one) as CheckedBatch).applications).toHaveLength(1);
    expect(checkBatch({ ...frame, applications: [app()] }, window, one)).toHaveProperty('invalid');
  });
});
