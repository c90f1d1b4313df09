import { Anchor } from '@mantine/core';
import { Fact, Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import type { CompanyDetail } from '../../../lib/api/types';
import { formatInstant, formatInstantDay } from '../../../lib/format/date';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import classes from './company-facts.module.css';

/** Whom to talk to, and what the trackers need. */
export function CompanyFacts({ company }: { company: CompanyDetail }) {
  const told = texts.company.facts;
  const { email, contactPerson, contactPhone, timezone, createdAt, lastSyncAt, key } = company;
  return (
    <Panel title={told.title}>
      <Facts>
        <Fact name={told.email}>
          <Anchor href={`mailto:${email}`} size="sm">
            {email}
          </Anchor>
        </Fact>
        {contactPerson === null ? null : <Fact name={told.contact}>{contactPerson}</Fact>}
        {contactPhone === null ? null : (
          <Fact name={told.phone}>
            <Anchor href={`tel:${contactPhone.replaceAll(/[^+\d]/g, '')}`} size="sm">
              {contactPhone}
            </Anchor>
          </Fact>
        )}
        <Fact name={told.timezone}>{formatTimeZone(timezone)}</Fact>
        <Fact name={told.since}>{formatInstantDay(createdAt, timezone)}</Fact>
        <Fact name={told.lastSync}>
          {lastSyncAt === null ? texts.companies.neverSynced : <RelativeTime instant={lastSyncAt} timeZone={timezone} />}
        </Fact>
        <Fact name={told.key}>
          <code className={classes.key}>{`…${key.hint}`}</code>
          <span className={classes.since}>{told.keySince(formatInstantDay(key.createdAt, timezone))}</span>
        </Fact>
      </Facts>
      {key.oldKeyExpiresAt === null ? null : (
        <p className={classes.oldKey}>{told.oldKey(formatInstant(key.oldKeyExpiresAt, timezone))}</p>
      )}
    </Panel>
  );
}
