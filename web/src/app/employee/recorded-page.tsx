import { IconEyeCheck } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.employee.recorded} icon={IconEyeCheck} sentence={texts.homes.employee.recorded} />;
}
