import { IconUserCircle } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.employee.account} icon={IconUserCircle} sentence={texts.homes.employee.account} />;
}
