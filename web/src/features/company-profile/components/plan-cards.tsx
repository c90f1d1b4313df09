import { Meter } from '../../../components/meter';
import { Waiting } from '../../../components/waiting';
import type { CompanyProfile } from '../../../lib/api/types';
import { formatInstantDay } from '../../../lib/format/date';
import { formatCount } from '../../../lib/format/number';
import { formatStorageOf } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import classes from './plan-cards.module.css';

/** Plan, seats and storage: the limits that the company lives in. */
export function PlanCards({ profile }: { profile: CompanyProfile | undefined }) {
  const told = texts.homes.overview;
  const waiting = <Waiting h={16} w={120} />;
  return (
    <div className={classes.root}>
      <section className={classes.card}>
        <h3>{told.plan}</h3>
        <div className={classes.value}>{profile === undefined ? waiting : profile.plan.name}</div>
        <p>{profile === undefined ? null : untilWhen(profile.company)}</p>
      </section>
      <section className={classes.card}>
        <h3>{told.seats}</h3>
        <div className={classes.value}>
          {profile === undefined ? (
            waiting
          ) : (
            <Meter used={profile.use.employees.used} limit={profile.use.employees.limit} align="start">
              {texts.common.of(formatCount(profile.use.employees.used), formatCount(profile.use.employees.limit))}
            </Meter>
          )}
        </div>
        <p>{told.seatsHint}</p>
      </section>
      <section className={classes.card}>
        <h3>{told.storage}</h3>
        <div className={classes.value}>
          {profile === undefined ? (
            waiting
          ) : (
            <Meter used={profile.use.storage.usedMb} limit={profile.use.storage.limitMb} align="start">
              {formatStorageOf(profile.use.storage.usedMb, profile.use.storage.limitMb)}
            </Meter>
          )}
        </div>
      </section>
    </div>
  );
}

function untilWhen({ status, trialEndsAt, subscriptionExpiresAt, timezone }: CompanyProfile['company']): string {
  const told = texts.homes.overview;
  if (status === 'TRIAL' && trialEndsAt !== null) return told.trialEnds(formatInstantDay(trialEndsAt, timezone));
  return subscriptionExpiresAt === null
    ? told.runsOn
    : told.runsUntil(formatInstantDay(subscriptionExpiresAt, timezone));
}
