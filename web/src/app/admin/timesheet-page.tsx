import { IconCalendarTime } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.admin.timesheet} icon={IconCalendarTime} sentence={texts.homes.admin.timesheet} />;
}
