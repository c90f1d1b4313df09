import { describe, expect, it } from 'vitest';
import { takeEvents } from './event-stream';

describe('takeEvents', () => {
  it('takes what is whole and keeps what is not', () => {
    expect(takeEvents('event: snapshot\ndata: {"a":1}\n\nevent: change\nda')).toEqual({ events: [{ name: 'snapshot', data: '{"a":1}' }], rest: 'event: change\nda' });
  });
  it('passes over comments', () => expect(takeEvents(': still here\n\ndata: x\n\n')).toEqual({ events: [{ name: 'message', data: 'x' }], rest: '' }));
  it('joins lines of data', () => expect(takeEvents('data: a\r\ndata: b\r\n\r\n').events).toEqual([{ name: 'message', data: 'a\nb' }]));
  it('is empty for nothing', () => expect(takeEvents('')).toEqual({ events: [], rest: '' }));
});
