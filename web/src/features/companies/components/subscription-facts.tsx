import { CompanyStatus } from '../../../components/company-status';
import { Fact, Facts } from '../../../components/facts';
import { Meter } from '../../../components/meter';
import { Panel } from '../../../components/panel';
import type { CompanyDetail } from '../../../lib/api/types';
import { formatInstantDay } from '../../../lib/format/date';
import { planName } from '../../../lib/companies/plan-name';
import { formatCount } from '../../../lib/format/number';
import { formatStorageOf } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import classes from './subscription-facts.module.css';

/** What the company has bought and how much of it is used. */
export function SubscriptionFacts({ company }: { company: CompanyDetail }) {
  const told = texts.company.commercial;
  const { plan, status, trialEndsAt, subscriptionExpiresAt, timezone, employees, storage, suspendedReason } = company;
  const inTrial = status === 'TRIAL';
  return (
    <Panel title={told.title}>
      <Facts>
        <Fact name={told.plan}>{planName(plan)}</Fact>
        <Fact name={told.status}>
          <CompanyStatus company={company} />
        </Fact>
        {inTrial && trialEndsAt !== null ? (
          <Fact name={told.trialEnds}>{formatInstantDay(trialEndsAt, timezone)}</Fact>
        ) : (
          <Fact name={told.paidUntil}>
            {subscriptionExpiresAt === null ? told.noEnd : formatInstantDay(subscriptionExpiresAt, timezone)}
          </Fact>
        )}
      </Facts>
      {suspendedReason === null ? null : <p className={classes.reason}>{told.suspendedBecause(suspendedReason)}</p>}
      <div className={classes.limits}>
        <span>{told.employees}</span>
        <Meter used={employees.used} limit={employees.limit}>
          {texts.common.of(formatCount(employees.used), formatCount(employees.limit))}
        </Meter>
        <span>{told.storage}</span>
        <Meter used={storage.usedMb} limit={storage.limitMb}>
          {formatStorageOf(storage.usedMb, storage.limitMb)}
        </Meter>
      </div>
    </Panel>
  );
}
