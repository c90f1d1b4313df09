import { IconChecklist } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.employee.tasks} icon={IconChecklist} sentence={texts.homes.employee.tasks} />;
}
