import { IconChartBar } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.admin.reports} icon={IconChartBar} sentence={texts.homes.admin.reports} />;
}
