import { Button, Stack } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { Page } from '../../components/page';
import { SaveButton } from '../../components/save-button';
import { getMyTimesheetFile } from '../../features/timesheet/api/get-timesheet-file';
import { CorrectionDrawer } from '../../features/timesheet/components/correction-drawer';
import { CorrectionsTable } from '../../features/timesheet/components/corrections-table';
import { MyCorrection } from '../../features/timesheet/components/my-correction';
import { MySheet } from '../../features/timesheet/components/my-sheet';
import { PeriodControl } from '../../features/timesheet/components/period-control';
import { PrintedFrame } from '../../features/timesheet/components/printed-frame';
import { SheetTools } from '../../features/timesheet/components/sheet-tools';
import { readSheet } from '../../features/timesheet/hooks/sheet-address';
import { periodInWords } from '../../features/timesheet/hooks/sheet-days';
import { useAddress } from '../../lib/address/use-address';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

const dayHref = (day: string): string => `/dashboard/user?date=${day}`;

export function Component() {
  const { parameters, change } = useAddress();
  const session = useSession();
  const zone = useCompanyZone();
  const told = texts.timesheet;
  if (zone === null) return <Page title={told.title}>{null}</Page>;
  const { timeZone, today } = zone;
  const { period } = readSheet(parameters, today);
  const { from, to } = period;
  return (
    <Page
      title={told.title}
      beside={periodInWords(period)}
      controls={
        <>
          <PeriodControl period={period} today={today} />
          <Button leftSection={<IconClockPlus size={16} aria-hidden="true" />} onClick={() => change({ drawer: 'correction' })}>
            {told.request.open}
          </Button>
        </>
      }
    >
      <SheetTools
        measure={null}
        files={
          <SaveButton label={told.saveOwnCsv} file={`timesheet-${from}-${to}.csv`} content={() => getMyTimesheetFile({ from, to })}>
            {told.csv}
          </SaveButton>
        }
      />
      <Stack gap="lg">
        <PrintedFrame company={session.membership?.companyName ?? ''} title={`${told.title}: ${session.user.name}`} period={period} timeZone={timeZone} signedByEmployee>
          <MySheet period={period} timeZone={timeZone} today={today} dayHref={dayHref} />
        </PrintedFrame>
        <CorrectionsTable whose="me" timeZone={timeZone} title={told.corrections.ownTitle} />
      </Stack>
      <MyCorrection timeZone={timeZone} mayWithdraw />
      <CorrectionDrawer forOthers={false} timeZone={timeZone} today={today} />
    </Page>
  );
}
