import type { OwnAuditQuery } from '../../../lib/api/types';
import { texts } from '../../../texts';

/** What the trail is narrowed to; absent is not narrowed. */
export type OwnAuditFilter = Pick<NonNullable<OwnAuditQuery>, 'action' | 'actor' | 'employeeId' | 'views' | 'from' | 'to'>;

const DAY = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `?what=screenshot.viewed&by=ada@acme.example&about=<id>&views=1&from=2026-11-02&to=2026-11-08`; what makes no sense is left out. */
export function readOwnAuditFilter(parameters: URLSearchParams): OwnAuditFilter {
  const value = (name: string, fits: (text: string) => boolean): string | undefined => {
    const text = parameters.get(name);
    return text !== null && text !== '' && fits(text) ? text : undefined;
  };
  const action = value('what', (text) => Object.hasOwn(texts.audit.companyActions, text));
  const actor = value('by', () => true);
  const employeeId = value('about', (text) => ID.test(text));
  const from = value('from', (text) => DAY.test(text));
  const to = value('to', (text) => DAY.test(text));
  return {
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    ...(employeeId === undefined ? {} : { employeeId }),
    ...(parameters.get('views') === '1' ? { views: 'true' as const } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Takes every narrowing away and leaves the rest of the address. */
export const WHOLE_TRAIL = { what: null, by: null, about: null, views: null, from: null, to: null };
