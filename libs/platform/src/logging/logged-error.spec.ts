import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { unavailable } from '../http/app-error.js';
import { log } from './logger.js';

const SECRET = 'what somebody wrote';

/** As the log writes an error. */
function written(error: unknown): string {
  const serializers = (log as unknown as Record<symbol, Record<string, (value: unknown) => unknown>>)[pino.symbols.serializersSym];
  return JSON.stringify(serializers?.err?.(error));
}

describe('an error in the log', () => {
  const refused = Object.assign(new Error('duplicate key value violates unique constraint "task_pkey"'), { code: '23505', constraint: 'task_pkey', detail: `Key (title)=(${SECRET}) already exists.`, where: SECRET });
  const failed = new QueryFailedError('INSERT INTO task (title) VALUES ($1)', [SECRET], refused);

  it('says what was refused, by which statement and where, and no value that the statement had', () => {
    const text = written(failed);
    for (const part of ['QueryFailedError', 'duplicate key value', '23505', 'task_pkey', 'INSERT INTO task', 'logged-error.spec']) expect(text).toContain(part);
    expect(text).not.toContain(SECRET);
  });

  it('is no different within another one', () => {
    const text = written(unavailable(failed));
    for (const part of ['AppError', 'UNAVAILABLE', '23505', 'INSERT INTO task']) expect(text).toContain(part);
    expect(text).not.toContain(SECRET);
  });

  it('is told whatever was thrown, and ends where causes go round', () => {
    const round = new Error('goes round');
    round.cause = round;
    expect(written(round)).toContain('goes round');
    expect(written('only a text')).toContain('only a text');
    expect(written(new AggregateError([new Error('one of two')], 'several'))).toContain('one of two');
  });
});
