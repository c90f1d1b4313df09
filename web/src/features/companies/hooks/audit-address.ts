import { VENDOR_ACTIONS, type VendorAction } from '#contracts';
import { readPage } from '../../../lib/address/page-number';
import type { VendorAuditQuery } from '../../../lib/api/types';
import { isCalendarDate } from '../../../lib/time/calendar';

/** What the audit trail is narrowed to; null where it is not. */
export interface AuditFilter {
  companyId: string | null;
  action: VendorAction | null;
  actor: string;
  from: string | null;
  to: string | null;
  page: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACTOR_LIMIT = 100;

/** Reads an address that anyone may have typed: what is not understood is left out, and so are days in the wrong order. */
export function readAuditFilter(parameters: URLSearchParams): AuditFilter {
  const company = parameters.get('company') ?? '';
  const [from, to] = [day(parameters.get('from')), day(parameters.get('to'))];
  const backwards = from !== null && to !== null && from > to;
  return {
    companyId: UUID.test(company) ? company : null,
    action: VENDOR_ACTIONS.find((action) => action === parameters.get('action')) ?? null,
    actor: (parameters.get('actor') ?? '').trim().slice(0, ACTOR_LIMIT),
    from: backwards ? null : from,
    to: backwards ? null : to,
    page: readPage(parameters, 'page'),
  };
}

export function toAuditQuery({ companyId, action, actor, from, to, page }: AuditFilter): VendorAuditQuery {
  return {
    page,
    ...(companyId === null ? {} : { companyId }),
    ...(action === null ? {} : { action }),
    ...(actor === '' ? {} : { actor }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function day(text: string | null): string | null {
  return text !== null && isCalendarDate(text) ? text : null;
}
