import { Alert } from '@mantine/core';
import { IconHourglassHigh } from '@tabler/icons-react';
import { daysLeft } from '../../../lib/time/calendar';
import { useNow } from '../../../lib/time/use-now';
import { texts } from '../../../texts';
import { useCompanyProfile } from '../api/get-company-profile';

/** A trial is announced all the time, a paid period in its last days. */
const PAID_DAYS = 14;

/** That the trial or the paid period ends, and what follows from it. Not there while there is nothing to say. */
export function CompanyEnding() {
  const told = texts.overview.ending;
  const now = useNow();
  const company = useCompanyProfile().data?.company;
  if (company === undefined) return null;
  const ends = company.status === 'TRIAL' ? company.trialEndsAt : company.subscriptionExpiresAt;
  if (ends === null) return null;
  // At least one: whoever reads this is served.
  const days = Math.max(1, daysLeft(ends, now));
  if (company.status !== 'TRIAL' && days > PAID_DAYS) return null;
  return (
    <Alert color={days <= 3 ? 'orange' : 'blue'} icon={<IconHourglassHigh size={18} />} title={company.status === 'TRIAL' ? told.trial(days) : told.paid(days)}>
      {told.what}
    </Alert>
  );
}
