import { IconHistory } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.owner.audit} icon={IconHistory} sentence={texts.homes.owner.audit} />;
}
