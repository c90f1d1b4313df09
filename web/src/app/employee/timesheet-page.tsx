import { IconCalendarTime } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.employee.timesheet} icon={IconCalendarTime} sentence={texts.homes.employee.timesheet} />;
}
