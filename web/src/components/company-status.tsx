import type { CompanyStatus as Status } from '#contracts';
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconPlayerPause, IconX, type TablerIcon } from '@tabler/icons-react';
import { standingOf, type CompanyStanding } from '../lib/companies/company-standing';
import { useNow } from '../lib/time/use-now';
import { texts } from '../texts';
import { StatusBadge, type BadgeTone } from './status-badge';

const LOOKS: Readonly<Record<CompanyStanding, { tone: BadgeTone; icon: TablerIcon }>> = {
  TRIAL: { tone: 'pending', icon: IconHourglass },
  ACTIVE: { tone: 'good', icon: IconCircleCheck },
  EXPIRED: { tone: 'trouble', icon: IconAlertTriangle },
  SUSPENDED: { tone: 'trouble', icon: IconPlayerPause },
  CANCELLED: { tone: 'over', icon: IconX },
};

interface CompanyStatusProps {
  company: { status: Status; servable: boolean; trialEndsAt: string | null };
}

/** How a company stands, in a word and a shape. */
export function CompanyStatus({ company }: CompanyStatusProps) {
  const { standing, trialDaysLeft } = standingOf(company, useNow());
  const { status } = texts.companies;
  return (
    <StatusBadge {...LOOKS[standing]}>
      {trialDaysLeft === null ? status[standing] : status.trialLeft(trialDaysLeft)}
    </StatusBadge>
  );
}
