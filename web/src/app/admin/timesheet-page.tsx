import { Button, Tabs } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { TabRow } from '../../components/tab-row';
import { CompanyCorrection } from '../../features/timesheet/components/company-correction';
import { CompanySheet } from '../../features/timesheet/components/company-sheet';
import { CorrectionDrawer } from '../../features/timesheet/components/correction-drawer';
import { CorrectionsTable } from '../../features/timesheet/components/corrections-table';
import { DecisionDialog } from '../../features/timesheet/components/decision-dialog';
import { PeriodControl } from '../../features/timesheet/components/period-control';
import { WaitingRequests } from '../../features/timesheet/components/waiting-requests';
import { readSheet } from '../../features/timesheet/hooks/sheet-address';
import { periodInWords } from '../../features/timesheet/hooks/sheet-days';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

const VIEWS = ['sheet', 'corrections'] as const;

/** The view is in the address: `?view=corrections`. */
export function Component() {
  const { parameters, change } = useAddress();
  const session = useSession();
  const zone = useCompanyZone();
  const told = texts.timesheet;
  const role = roleOf(session);
  const mayDecide = role !== null && ROLE_PERMISSIONS[role].includes('company:write');
  if (zone === null) return <Page title={told.title}>{null}</Page>;
  const { timeZone, today } = zone;
  const state = readSheet(parameters, today);
  const view = VIEWS.find((one) => one === parameters.get('view')) ?? 'sheet';
  return (
    <Page
      title={told.title}
      beside={view === 'sheet' ? periodInWords(state.period) : undefined}
      wide
      controls={
        <>
          {view === 'sheet' ? <PeriodControl period={state.period} today={today} /> : null}
          {mayDecide ? (
            <Button leftSection={<IconClockPlus size={16} aria-hidden="true" />} onClick={() => change({ drawer: 'correction' })}>
              {told.request.enter}
            </Button>
          ) : null}
        </>
      }
    >
      <Tabs value={view} onChange={(next) => change({ view: next === 'sheet' ? null : next, status: null, page: null })} keepMounted={false}>
        <TabRow label={told.views.label} tabs={VIEWS} open={view} nameOf={(one) => told.views[one]} />
        <Tabs.Panel value="sheet">
          <WaitingRequests timeZone={timeZone} mayDecide={mayDecide} />
          <CompanySheet state={state} company={session.membership?.companyName ?? ''} timeZone={timeZone} today={today} mayInvite={mayDecide} />
        </Tabs.Panel>
        <Tabs.Panel value="corrections">
          <CorrectionsTable whose="company" timeZone={timeZone} title={told.corrections.what} />
        </Tabs.Panel>
      </Tabs>
      <CompanyCorrection timeZone={timeZone} mayDecide={mayDecide} />
      {mayDecide ? <DecisionDialog timeZone={timeZone} /> : null}
      {mayDecide ? <CorrectionDrawer forOthers timeZone={timeZone} today={today} /> : null}
    </Page>
  );
}
