import { Button, Text } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { CompanyStatus } from '../../../components/company-status';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import { useCompanyProfile } from '../api/get-company-profile';
import classes from './company-overview.module.css';
import { PlanCards } from './plan-cards';

/** What a company has and uses. Its activity is not shown yet, and that is said instead of invented. */
export function CompanyOverview({ employeesHref }: { employeesHref: string }) {
  const told = texts.homes.overview;
  const profile = useCompanyProfile();
  const { data } = profile;

  if (data === undefined && profile.isError) {
    return (
      <Panel>
        <ErrorPanel
          what={told.what}
          error={profile.error}
          onRetry={() => void profile.refetch()}
          retrying={profile.isFetching}
        />
      </Panel>
    );
  }

  return (
    <div className={classes.root}>
      {data !== undefined && profile.isError ? (
        <StaleNote error={profile.error} onRetry={() => void profile.refetch()} />
      ) : null}
      <div className={classes.intro}>
        {data === undefined ? (
          <Waiting h={24} w={260} />
        ) : (
          <>
            <h2 className={classes.name}>{data.company.name}</h2>
            {/* Whoever gets this answer is served. */}
            <CompanyStatus company={{ ...data.company, servable: true }} />
          </>
        )}
      </div>
      <PlanCards profile={data} />
      <div className={classes.columns}>
        <Panel title={told.next}>
          <Text c="dimmed" mb="md">
            {told.nextText}
          </Text>
          <Button variant="default" component={Link} to={employeesHref}>
            {told.openEmployees}
          </Button>
        </Panel>
        <Panel title={told.today}>
          <EmptyState icon={IconActivity} title={texts.homes.notYet} text={told.todayText} />
        </Panel>
      </div>
      {data === undefined ? null : <p className={classes.zone}>{told.zone(formatTimeZone(data.company.timezone))}</p>}
    </div>
  );
}
