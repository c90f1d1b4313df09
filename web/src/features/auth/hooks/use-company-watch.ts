import { useEffect } from 'react';
import { blockCompany, liftCompanyBlock, useCompanyBlock, type CompanyBlock } from '../../../lib/session/company-block';
import { useMe } from '../api/get-me';

const WATCH_EVERY_MS = 60_000;
const WATCH_BLOCKED_EVERY_MS = 10_000;

interface CompanyWatch {
  block: CompanyBlock | null;
  checking: boolean;
  check: () => void;
}

/**
 * Whether the company one is in is served. A refused request says so at once; this also notices on pages that ask
 * for nothing, and that it is served again.
 */
export function useCompanyWatch(): CompanyWatch {
  const block = useCompanyBlock();
  const me = useMe(block === null ? WATCH_EVERY_MS : WATCH_BLOCKED_EVERY_MS);
  const company = me.data?.company ?? null;
  const { dataUpdatedAt } = me;

  // Depends on when the answer came too: the same answer again must lift a block that came in between.
  useEffect(() => {
    if (company === null) return;
    if (company.servable) liftCompanyBlock();
    else blockCompany(company.status === 'SUSPENDED' ? 'COMPANY_SUSPENDED' : 'SUBSCRIPTION_EXPIRED');
  }, [company, dataUpdatedAt]);

  return { block, checking: me.isFetching, check: () => void me.refetch() };
}
