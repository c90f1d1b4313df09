import { IconClockPlay } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.employee.day} icon={IconClockPlay} sentence={texts.homes.employee.day} />;
}
