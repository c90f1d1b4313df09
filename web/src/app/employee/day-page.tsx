import { Page } from '../../components/page';
import { usePresentPolicy } from '../../features/recording-policy/api/get-present-policy';
import { DayControl } from '../../features/workday/components/day-control';
import { DayView } from '../../features/workday/components/day-view';
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
    <Page title={title} wide controls={<DayControl date={date} today={zone.today} />}>
      <DayView whose="me" date={date} timeZone={zone.timeZone} mayDelete={policy.data?.policy.employeesMayDeleteScreenshots === true} />
    </Page>
  );
}
