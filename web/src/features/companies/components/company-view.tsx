import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { CompanyStatus } from '../../../components/company-status';
import { ErrorPanel } from '../../../components/error-panel';
import { Page } from '../../../components/page';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { useCompany } from '../api/get-company';
import { CompanyActions } from './company-actions';
import { CompanyAudit } from './company-audit';
import { CompanyDialogs } from './company-dialogs';
import { CompanyFacts } from './company-facts';
import classes from './company-view.module.css';
import { SubscriptionFacts } from './subscription-facts';
import { SubscriptionHistory } from './subscription-history';

interface CompanyViewProps {
  id: string;
  /** The page's controls and the usage of the company, both in its time zone. */
  controls: (timezone: string) => ReactNode;
  usage: (timezone: string) => ReactNode;
}

export function CompanyView({ id, controls, usage }: CompanyViewProps) {
  const company = useCompany(id);
  const { data } = company;
  const back = (
    <ActionIcon component={Link} to="/owner/dashboard" size={32} aria-label={texts.company.back}>
      <IconArrowLeft size={18} />
    </ActionIcon>
  );

  if (data === undefined) {
    return (
      <Page title={company.isError ? texts.company.what : texts.common.loading} before={back}>
        {company.isError ? (
          <ErrorPanel
            what={texts.company.what}
            error={company.error}
            onRetry={() => void company.refetch()}
            retrying={company.isFetching}
          />
        ) : (
          <div className={classes.columns}>
            <Waiting h={560} radius="lg" />
            <Waiting h={420} radius="lg" />
          </div>
        )}
      </Page>
    );
  }

  return (
    <Page
      title={data.name}
      before={back}
      beside={<CompanyStatus company={data} />}
      controls={
        <>
          {controls(data.timezone)}
          <CompanyActions company={data} />
        </>
      }
    >
      {company.isError ? <StaleNote error={company.error} onRetry={() => void company.refetch()} /> : null}
      <div className={classes.columns}>
        <div className={classes.main}>
          {usage(data.timezone)}
          <SubscriptionHistory companyId={id} timezone={data.timezone} />
          <CompanyAudit companyId={id} />
        </div>
        <div className={classes.side}>
          <SubscriptionFacts company={data} />
          <CompanyFacts company={data} />
        </div>
      </div>
      <CompanyDialogs company={data} />
    </Page>
  );
}
