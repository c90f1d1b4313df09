import { Meter } from '../../../components/meter';
import { Waiting } from '../../../components/waiting';
import type { CompanyProfile } from '../../../lib/api/types';
import { formatInstantDay } from '../../../lib/format/date';
import { formatCount } from '../../../lib/format/number';
import { formatStorageOf } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import classes from './plan-cards.module.css';

const told = texts.homes.overview;

/** Plan, seats and storage: the limits that the company lives in. */
export function PlanCards({ profile }: { profile: CompanyProfile | undefined }) {
  const waiting = <Waiting h={16} w={120} />;
  return (
    <div className={classes.root}>
      <section className={classes.card}>
        <h3>{told.plan}</h3>
        <div className={classes.value}>{profile === undefined ? waiting : texts.common.plans[profile.plan]}</div>
        <p>{profile === undefined ? null : untilWhen(profile)}</p>
      </section>
      <section className={classes.card}>
        <h3>{told.seats}</h3>
        <div className={classes.value}>
          {profile === undefined ? (
            waiting
          ) : (
            <Meter used={profile.employees.used} limit={profile.employees.limit} align="start">
              {texts.common.of(formatCount(profile.employees.used), formatCount(profile.employees.limit))}
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
            <Meter used={profile.storage.usedMb} limit={profile.storage.limitMb} align="start">
              {formatStorageOf(profile.storage.usedMb, profile.storage.limitMb)}
            </Meter>
          )}
        </div>
      </section>
    </div>
  );
}

function untilWhen({ status, trialEndsAt, subscriptionExpiresAt, timezone }: CompanyProfile): string {
  if (status === 'TRIAL' && trialEndsAt !== null) return told.trialEnds(formatInstantDay(trialEndsAt, timezone));
  return subscriptionExpiresAt === null
    ? told.runsOn
    : told.runsUntil(formatInstantDay(subscriptionExpiresAt, timezone));
}
