import { IconChartBar } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.owner.reports} icon={IconChartBar} sentence={texts.homes.owner.reports} />;
}
