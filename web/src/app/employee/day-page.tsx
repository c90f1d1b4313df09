import { Page } from '../../components/page';
import { usePresentPolicy } from '../../features/recording-policy/api/get-present-policy';
import { WorkdayControl } from '../../features/workday/components/workday-control';
import { WorkdayView } from '../../features/workday/components/workday-view';
import { readDate } from '../../features/workday/hooks/day-address';
import { useAddress } from '../../lib/address/use-address';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

export function Component() {
  const { parameters } = useAddress();
  const zone = useCompanyZone();
  const policy = usePresentPolicy();
  const title = texts.shell.employee.day;
  if (zone === null) return <Page title={title}>{null}</Page>;
  const date = readDate(parameters, zone.today);
  return (
    <Page title={title} wide controls={<WorkdayControl date={date} today={zone.today} />}>
      <WorkdayView whose="me" date={date} today={zone.today} timeZone={zone.timeZone} mayDelete={policy.data?.policy.employeesMayDeleteScreenshots === true} />
    </Page>
  );
}
