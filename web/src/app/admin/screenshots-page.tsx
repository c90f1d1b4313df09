import { IconPhotoSearch } from '@tabler/icons-react';
import { ROLE_PERMISSIONS } from '#contracts';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PersonSelect } from '../../components/person-select';
import { DayControl } from '../../features/workday/components/day-control';
import { ScreenshotsDay } from '../../features/workday/components/screenshots-day';
import { readDate } from '../../features/workday/hooks/day-address';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

/** `?employee=<id>&date=`: nobody's are shown before somebody is chosen, because looking leaves a trace. */
export function Component() {
  const { parameters, change } = useAddress();
  const zone = useCompanyZone();
  const role = roleOf(useSession());
  const title = texts.shell.admin.screenshots;
  const told = texts.workday.chooseEmployee;
  if (zone === null) return <Page title={title}>{null}</Page>;
  const date = readDate(parameters, zone.today);
  const employeeId = parameters.get('employee');
  return (
    <Page
      title={title}
      wide
      controls={
        <>
          <PersonSelect
            aria-label={texts.workday.whoseScreenshots}
            placeholder={told.placeholder}
            nothingFoundMessage={told.nobody}
            w={220}
            value={employeeId}
            onChange={(employee) => change({ employee, screenshot: null })}
          />
          <DayControl date={date} today={zone.today} />
        </>
      }
    >
      {employeeId === null ? (
        <EmptyState icon={IconPhotoSearch} title={told.title} text={told.text} />
      ) : (
        <ScreenshotsDay
          whose={{ employeeId }}
          date={date}
          timeZone={zone.timeZone}
          mayDelete={role !== null && ROLE_PERMISSIONS[role].includes('company:write')}
        />
      )}
    </Page>
  );
}
