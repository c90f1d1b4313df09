import type { CompanyStatus } from '#contracts';
import { daysLeft } from '../time/calendar';

/** How a company stands, as people say it: EXPIRED is no status of its own but a trial or period that has run out. */
export type CompanyStanding = 'TRIAL' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED' | 'CANCELLED';

export interface Standing {
  standing: CompanyStanding;
  /** Only of a running trial: days left, a started day counting as one. */
  trialDaysLeft: number | null;
}

interface CompanyState {
  status: CompanyStatus;
  /** The server's own judgement, by the database's clock; the browser's clock decides nothing here. */
  servable: boolean;
  trialEndsAt: string | null;
}

export function standingOf({ status, servable, trialEndsAt }: CompanyState, now: Date): Standing {
  if (status === 'SUSPENDED' || status === 'CANCELLED') return { standing: status, trialDaysLeft: null };
  if (!servable) return { standing: 'EXPIRED', trialDaysLeft: null };
  if (status === 'TRIAL' && trialEndsAt !== null) {
    // At least one: a trial that the server still serves has not ended, whatever this clock says.
    return { standing: 'TRIAL', trialDaysLeft: Math.max(1, daysLeft(trialEndsAt, now)) };
  }
  return { standing: status, trialDaysLeft: null };
}
