import { describe, expect, it } from 'vitest';
import { readOwnAuditFilter } from './own-audit-address';

const read = (query: string) => readOwnAuditFilter(new URLSearchParams(query));

describe('what the trail is narrowed to', () => {
  it('is read from the address', () => {
    const id = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10';
    expect(read(`part=audit&what=screenshot.viewed&by=ada@acme.example&about=${id}&views=1&from=2026-11-02&to=2026-11-08`)).toEqual({
      action: 'screenshot.viewed', actor: 'ada@acme.example', employeeId: id, views: 'true', from: '2026-11-02', to: '2026-11-08',
    });
  });

  it.each(['', 'what=nonsense', 'about=7', 'from=yesterday', 'to=2026-13-01', 'views=no', 'by='])('is nothing for ?%s', (query) => {
    expect(read(query)).toEqual({});
  });
});
